import type { Ajv2020 } from "ajv/dist/2020.js";
import { isObject, type Schema } from "../document.ts";
import { functionOf, writeValue } from "./value.ts";
import { Writer } from "./writer.ts";

/** What a list may assert, so that its items can be judged apart from it. */
const LIST = new Set(["type", "items", "minItems", "maxItems", "x-hint"]);

/**
 * The module that exports `requestBody`, the validator of a body as bytes.
 *
 * @param schema a ready one, with references to the definitions
 * @param validator the code of the validator of its values
 */
export function compileBytes(
  ajv: Ajv2020,
  schema: Schema,
  definitions: Record<string, Schema>,
  validator: string,
): string {
  const writer = new Writer(ajv, definitions, writeValue);
  const body = writer.resolve(schema);
  const args = [validator];
  if (isObject(body) && body["type"] === "array" && Object.keys(body).every((name) => LIST.has(name))) {
    const { items = true, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = body;
    writer.forItems = true;
    args.push(functionOf(writer, items as Schema), `{ min: ${minItems}, max: ${maxItems} }`);
  } else {
    args.push(functionOf(writer, body));
  }
  const create = `/* @__PURE__ */ ${writer.use("createByteValidator")}(${args.join(", ")})`;
  return `${writer.code()}\nexport const requestBody = ${create};`;
}
