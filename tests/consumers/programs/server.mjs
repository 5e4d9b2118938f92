import assert from "node:assert/strict";

assert.notDeepEqual(Object.keys(await import("@calls-api/server")), []);
