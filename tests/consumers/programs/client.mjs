import assert from "node:assert/strict";
import { createCallsClient } from "@calls-api/client";
import { ConfigurationError } from "@calls-api/client/errors";
import { fileJournal } from "@calls-api/client/file-journal";
import { readJsonArray } from "@calls-api/client/json-array";

const client = createCallsClient({ baseUrl: "http://localhost:8080", token: "8231.7056.1b131df1" });
assert.equal(typeof client.addPhones, "function");
assert.throws(() => createCallsClient({}), ConfigurationError);

const fetch = async (request) => Response.json((await request.json()).map((_, place) => String(place)));
const loading = createCallsClient({ baseUrl: "http://localhost:8080", token: "8231.7056.1b131df1", fetch });
const journal = fileJournal(`${process.pid}.journal`);
async function* list() {
  yield '[{ "phone": "16500000000" }]';
}
for await (const { outcome } of loading.addPhonesFrom(readJsonArray(list()), { journal })) {
  assert.equal(outcome, "created");
}
