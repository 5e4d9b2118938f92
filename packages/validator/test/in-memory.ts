import addCallsKeywords from "@calls-api/ajv-keywords";
import document from "@calls-api/openapi/openapi.json" with { type: "json" };
import { parseInstant } from "@calls-api/time";
import { Ajv2020 } from "ajv/dist/2020.js";
import { operations } from "../src/index.ts";

const ajv = addCallsKeywords(new Ajv2020({ allErrors: true, strict: false }));
ajv.addFormat("date-time", (text: string) => parseInstant(text) !== undefined);
ajv.addSchema(document, "openapi");

const path = [
  "paths",
  operations.addPhones.route,
  "post",
  "requestBody",
  "content",
  "application/json",
  "schema",
];
const schema = path
  .map((segment) => segment.replaceAll("/", "~1").replaceAll(/[{}]/g, encodeURIComponent))
  .join("/");
const validate = ajv.compile({ $ref: `openapi#/${schema}` });

/** What plain ajv with the keywords, run on the bundled document, finds in a body of addPhones; it puts defaults into the body. */
export function validateInMemory(body: unknown): { pointer: string; keyword: string }[] {
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
    const name: string | undefined = params["additionalProperty"];
    const below = name === undefined ? "" : `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return { pointer: instancePath + below, keyword };
  });
}
