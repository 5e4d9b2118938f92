import assert from "node:assert/strict";

assert.deepEqual(Object.keys(await import("@calls-api/types")), []);
