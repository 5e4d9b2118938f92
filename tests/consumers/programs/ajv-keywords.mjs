import assert from "node:assert/strict";
import addCallsKeywords from "@calls-api/ajv-keywords";
import { Ajv2020 } from "ajv/dist/2020.js";

const isZone = addCallsKeywords(new Ajv2020()).compile({ type: "string", "x-gmt-zone": true });

assert.equal(isZone("+05:30"), true);
assert.equal(isZone("+5:30"), false);
