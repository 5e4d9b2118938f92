import type { CodeGen, Name } from "ajv";
import { stringify } from "ajv/dist/compile/codegen/code.js";

/** A value of a schema as a constant of the module, the same for equal values. */
export function constantOf(gen: CodeGen, value: unknown): Name {
  const code = stringify(value);
  return gen.scopeValue("obj", { key: code.toString(), ref: value, code });
}
