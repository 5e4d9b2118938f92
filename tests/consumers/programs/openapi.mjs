import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const read = (name) => readFileSync(fileURLToPath(import.meta.resolve(`@calls-api/openapi/${name}`)), "utf8");

assert.match(JSON.parse(read("openapi.json")).openapi, /^3\.1\./);
assert.match(read("openapi.yaml"), /^openapi: /m);
