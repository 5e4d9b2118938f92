import assert from "node:assert/strict";
import {
  callWindows,
  compilePolicy,
  explain,
  forecast,
  nextCallable,
  PlannerError,
} from "@calls-api/planner";
import { documentedExample } from "./documented-example.mjs";

const [entry] = documentedExample;
const next = nextCallable(entry, "2030-03-24T00:00:00Z");
assert.equal(explain(entry, next).callable, true);
assert.equal(compilePolicy(entry).isCallable(next), true);
assert.deepEqual([...callWindows(entry, { from: next, to: next.getTime() + 1 })][0].start, next);
assert.throws(() => nextCallable({ gmtZone: "Mars/Olympus" }, 0), PlannerError);
assert.equal(forecast([{}], { from: 0, lines: 1, callSeconds: 60, answerRate: 1 }).reached, 1);
