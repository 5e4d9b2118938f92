import assert from "node:assert/strict";
import { formatErrors, operations, validateAddPhones } from "@calls-api/validator";
import { requestBody } from "@calls-api/validator/operations/addPhones";
import { documentedExample } from "./documented-example.mjs";

const accepted = validateAddPhones(documentedExample);
assert.equal(accepted.valid, true);
assert.deepEqual(accepted.warnings, []);

const refused = validateAddPhones([{ phone: "16500000000", gmtZone: "+5:30" }]);
assert.equal(refused.valid, false);
assert.deepEqual(
  refused.errors.map(({ pointer, keyword }) => [pointer, keyword]),
  [["/0/gmtZone", "x-gmt-zone"]],
);
assert.match(
  formatErrors(refused.errors, { text: '[{"gmtZone":"+5:30"}]' }),
  /^1:13 \/0\/gmtZone "\+5:30" is not a zone/,
);

assert.equal(operations.addPhones.requestBody(documentedExample), true);
assert.equal(requestBody(documentedExample), true);
