export { add, count, join, rewind } from "./collect.ts";
export { duplicateItems } from "./duplicate-items.ts";
export { duplicateScalars } from "./duplicate-scalars.ts";
export { equal } from "./equal.ts";
export { isDate, isDateTime, isTime } from "./formats/date-time.ts";
export { isInt32, isInt64 } from "./formats/number.ts";
export { isRegex } from "./formats/regex.ts";
export { ucs2length } from "./ucs2length.ts";
export { createBodyValidator, createValidator } from "./validator.ts";
