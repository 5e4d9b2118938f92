export { add, count, join, rewind } from "./collect.ts";
export { isDateTime } from "./date-time.ts";
export { duplicateItems } from "./duplicate-items.ts";
export { equal } from "./equal.ts";
export { ucs2length } from "./ucs2length.ts";
export { createBodyValidator, createValidator } from "./validator.ts";
