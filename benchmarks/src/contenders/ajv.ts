import addCallsKeywords from "@calls-api/ajv-keywords";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contender } from "../contender.ts";
import { plainSchema } from "../plain-schema.ts";

const ajv = addCallsKeywords(new Ajv2020({ allErrors: true, strict: false }));
addFormats.default(ajv);
const keep = (name: string) => (value: unknown) => ({ [name]: value });
const names = ["x-gmt-zone", "x-no-overlap", "x-distinct", "x-chronological"];
const check = ajv.compile(plainSchema(Object.fromEntries(names.map((name) => [name, keep(name)]))));

export const ajvAtRunTime: Contender = { name: "ajv at run time", validate: (body) => check(body) };
