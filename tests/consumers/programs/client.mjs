import assert from "node:assert/strict";
import { createCallsClient } from "@calls-api/client";

const client = createCallsClient({ baseUrl: "http://localhost:8080", token: "8231.7056.1b131df1" });
assert.equal(typeof client.addPhones, "function");
