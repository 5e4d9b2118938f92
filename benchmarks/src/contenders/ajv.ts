import addCallsKeywords from "@calls-api/ajv-keywords";
import document from "@calls-api/openapi/openapi.json" with { type: "json" };
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contender } from "../contender.ts";

const ajv = addCallsKeywords(new Ajv2020({ allErrors: true, strict: false }));
addFormats.default(ajv);
ajv.addSchema(document, "calls");
const check = ajv.compile({
  $ref: "calls#/paths/~1api~1calls~1campaign~1%7Btoken%7D~1addPhones/post/requestBody/content/application~1json/schema",
});

export const ajvAtRunTime: Contender = {
  name: "ajv at run time, our keywords",
  validate: (body) => check(body),
};
