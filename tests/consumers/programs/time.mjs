import assert from "node:assert/strict";
import { findOverlaps, parseGmtZone } from "@calls-api/time";

assert.deepEqual(parseGmtZone("GMT-05:00"), { kind: "offset", totalSeconds: -18_000 });
assert.deepEqual(parseGmtZone("America/New_York"), { kind: "region", id: "America/New_York" });
assert.equal(parseGmtZone("+5:30"), undefined);
assert.equal(typeof findOverlaps, "function");
