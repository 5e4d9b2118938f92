import type { SchemaObjCxt } from "ajv";

/** In the context of a schema whose code runs only to explain: there small code is better than fast code. */
const COLD = Symbol("cold");

/** Mark what is compiled below as cold: ajv copies a context into those of its subschemas. */
export function makeCold(it: SchemaObjCxt): void {
  Object.assign(it, { [COLD]: true });
}

export function isCold(it: SchemaObjCxt): boolean {
  return COLD in it;
}
