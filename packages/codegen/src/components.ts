import { basename, extname } from "node:path";
import { isObject, type JsonObject } from "./document.ts";
import type { Part } from "./openapi-parts.ts";
import { type Origin, targetOf } from "./source-files.ts";

/** The sections of `components` for what may be referred to; other parts are put where they are referred to. */
export const SECTIONS: Partial<Record<Part, string>> = {
  schema: "schemas",
  response: "responses",
  parameter: "parameters",
  example: "examples",
  requestBody: "requestBodies",
  header: "headers",
  securityScheme: "securitySchemes",
  link: "links",
  callback: "callbacks",
};

/** The components of a document, to which those of other files are added under names of their own. */
export class Components {
  readonly #document: JsonObject;
  readonly #names = new Map<string, string>();
  /** Components of the document that are nothing but references to other files: what they refer to takes their name. */
  readonly #aliases = new Map<unknown, string>();

  /** @param path of the file of the document */
  constructor(document: JsonObject, path: string) {
    this.#document = document;
    const components = isObject(document["components"]) ? document["components"] : {};
    for (const section of Object.values(SECTIONS)) {
      const members = isObject(components[section]) ? components[section] : {};
      for (const [name, value] of Object.entries(members)) {
        if (!isObject(value) || typeof value["$ref"] !== "string" || Object.keys(value).length > 1) continue;
        const key = keyOf(section, targetOf(value["$ref"], path));
        if (targetOf(value["$ref"], path).path === path || this.#names.has(key)) continue;
        this.#names.set(key, name);
        this.#aliases.set(value, key);
      }
    }
  }

  isAlias(value: unknown, section: string, origin: Origin): boolean {
    return this.#aliases.get(value) === keyOf(section, origin);
  }

  /** A reference to a part of another file as a component, which it is from now on. */
  add(section: string, origin: Origin, value: unknown): string {
    const key = keyOf(section, origin);
    const known = this.#names.get(key);
    const members = objectAt(objectAt(this.#document, "components"), section);
    const name = known ?? freeName(origin, members);
    if (known === undefined) members[name] = value;
    this.#names.set(key, name);
    return `#/components/${section}/${name}`;
  }
}

function keyOf(section: string, { path, pointer }: Origin): string {
  return `${section} ${path}#${pointer}`;
}

function objectAt(holder: JsonObject, key: string): JsonObject {
  const value = isObject(holder[key]) ? holder[key] : {};
  holder[key] = value;
  return value;
}

/** The name the part has in its file, or that of the file; where it is taken, both, and then a number. */
function freeName({ path, pointer }: Origin, taken: JsonObject): string {
  const file = basename(path, extname(path));
  const last = pointer.split("/").at(-1) || file;
  const names = [last, `${file}_${last}`].map((name) => name.replace(/[^\w.-]/g, "_"));
  for (let n = 2; ; n++) {
    const free = names.find((name) => !Object.hasOwn(taken, name));
    if (free !== undefined) return free;
    names.push(`${names[1]}_${n}`);
  }
}
