import { _, type CodeKeywordDefinition, type KeywordCxt } from "ajv";
import { isObject, type JsonObject } from "../document.ts";
import { duplicateItems } from "../runtime/duplicate-items.ts";
import { duplicateScalars } from "../runtime/duplicate-scalars.ts";

/** A list of scalars that cannot be longer is compared pair by pair. */
const SHORT = 32;

/** `uniqueItems` in time that grows with the list, not with its square: ajv's compares every pair. */
export const uniqueItems: CodeKeywordDefinition = {
  keyword: "uniqueItems",
  type: "array",
  schemaType: "boolean",
  error: {
    message: "must not hold the same item twice",
    params: ({ params }) => _`{$args: ${params["pair"]}}`,
  },
  code(cxt: KeywordCxt) {
    if (!cxt.schema) return;
    const few = isFewScalars(cxt.parentSchema);
    const check = cxt.gen.scopeValue("func", {
      ref: few ? duplicateScalars : duplicateItems,
      code: few
        ? _`require("openapi-aot:runtime").duplicateScalars`
        : _`require("openapi-aot:runtime").duplicateItems`,
    });
    const pair = cxt.gen.const("pair", _`${check}(${cxt.data})`);
    cxt.setParams({ pair });
    cxt.fail(_`${pair} !== undefined`);
  },
};

/** Whether the items that a schema of lists allows are compared without a look into them. */
export function isFewScalars({ items, maxItems }: JsonObject): boolean {
  return areScalars(items) && typeof maxItems === "number" && maxItems <= SHORT;
}

/** Whether what a schema allows is neither an object nor an array. */
function areScalars(schema: unknown): boolean {
  if (!isObject(schema)) return false;
  if (Array.isArray(schema["enum"])) return schema["enum"].every((value) => typeof value !== "object");
  const types = [schema["type"]].flat();
  return types.every((type) => typeof type === "string" && type !== "object" && type !== "array");
}
