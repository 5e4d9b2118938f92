import { add } from "./collect.ts";
import type { Phrase } from "./phrases.ts";
import type { Check } from "./validator.ts";

/** The engines' words: `Maximum call stack size exceeded` (V8, JavaScriptCore), `too much recursion` (SpiderMonkey). */
const OVERFLOW = /call stack|recursion/;

const depth: Phrase = [
  "depth",
  () => "must be nested less deeply: it goes deeper than can be checked here",
  "",
];

/** A check that goes as deep as the value does: that the stack does not suffice is an error like any other. */
export function boundDepth(check: Check): Check {
  return (data) => {
    try {
      return check(data);
    } catch (error) {
      if (!OVERFLOW.test(String(error))) throw error;
      return add(null, "", depth, {});
    }
  };
}
