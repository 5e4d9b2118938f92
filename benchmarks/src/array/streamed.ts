import { createReadStream } from "node:fs";
import { readJsonArray } from "@calls-api/client/json-array";
import { requestBody } from "@calls-api/validator/operations/addPhones";
import { tell } from "../load/told.ts";

/** The array is read as it comes and validated a thousand entries at a time. */
const [, , file = ""] = process.argv;
let count = 0;
let entries: unknown[] = [];
for await (const entry of readJsonArray(createReadStream(file))) {
  entries.push(entry);
  if (entries.length === 1000) validate();
}
validate();
tell(count);

function validate(): void {
  if (entries.length === 0) return;
  if (requestBody.validate(entries).valid) count += entries.length;
  entries = [];
}
