export { createByteValidator } from "./bytes/byte-validator.ts";
export { dateEnd, dateTimeEnd } from "./bytes/dates.ts";
export {
  colonEnd,
  decimalEnd,
  integerEnd,
  literalEnd,
  plainEnd,
  spaceEnd,
  stringEnd,
  valueEnd,
  wordEnd,
} from "./bytes/ends.ts";
export { decimalAt } from "./bytes/numbers.ts";
export { remember } from "./bytes/remember.ts";
export { measuredEnd, textEnd } from "./bytes/strings.ts";
export { add, count, join, rewind } from "./collect.ts";
export { duplicateItems } from "./duplicate-items.ts";
export { duplicateScalars } from "./duplicate-scalars.ts";
export { equal } from "./equal.ts";
export { isDate, isDateTime, isTime } from "./formats/date-time.ts";
export { isInt32, isInt64 } from "./formats/number.ts";
export { isRegex } from "./formats/regex.ts";
export { decodeList, decodeNamed } from "./parameters/decode.ts";
export { below } from "./pointer.ts";
export { boundDepth } from "./too-deep.ts";
export { ucs2length } from "./ucs2length.ts";
export { createBodyValidator, createValidator } from "./validator.ts";
