import type { CodeKeywordDefinition, KeywordCxt } from "ajv";
import { isObject, type JsonObject } from "./document.ts";

/** Names such as "constructor", which every object answers to: finding one says nothing about its own properties. */
function isInherited(name: string): boolean {
  return name in Object.prototype;
}

/** Put the `properties` of such names among the `patternProperties`, which are matched with an object's own keys. */
export function matchInheritedNames(schema: JsonObject): void {
  const properties = schema["properties"];
  if (!isObject(properties) || !Object.keys(properties).some(isInherited)) return;
  const named = Object.entries(properties);
  const patterns = Object.entries((schema["patternProperties"] ?? {}) as JsonObject);
  for (const [name, property] of named.filter(([name]) => isInherited(name))) {
    patterns.push([`^(?:${name})$`, property]);
  }
  schema["properties"] = Object.fromEntries(named.filter(([name]) => !isInherited(name)));
  schema["patternProperties"] = Object.fromEntries(patterns);
}

/** A keyword that asks whether properties are there: of such names it asks for the object's own. */
export function askForOwn(ajvs: CodeKeywordDefinition): CodeKeywordDefinition["code"] {
  return (cxt: KeywordCxt) => {
    const { it, schema } = cxt;
    const names = Array.isArray(schema) ? schema : Object.entries(schema).flat(2);
    if (!names.some((name) => typeof name === "string" && isInherited(name))) {
      ajvs.code(cxt);
      return;
    }
    const { opts } = it;
    Object.assign(it, { opts: { ...opts, ownProperties: true } });
    ajvs.code(cxt);
    Object.assign(it, { opts });
  };
}
