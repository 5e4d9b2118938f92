import type { ByteResult, ByteValidator, ValidateOptions, Validator } from "../types.ts";
import { spaceEnd } from "./ends.ts";
import { type List, scanList } from "./list.ts";
import { readJson } from "./read-json.ts";

/**
 * Compiled code that accepts a value at a position: behind it, or negative where the value is not known to be right.
 * What it does not accept may still be valid.
 */
export type Accept = (b: Uint8Array, v: DataView, e: number, i: number) => number;

/**
 * @param validator decides what is not accepted
 * @param accept of the whole body, or of the items of a body that is a list
 */
export function createByteValidator(
  validator: Validator<unknown>,
  accept: Accept,
  list?: List,
): ByteValidator {
  const validate = (bytes: Uint8Array, options?: ValidateOptions): ByteResult => {
    const b = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const e = endOf(b);
    if (e > 0) {
      const v = new DataView(b.buffer, b.byteOffset, e);
      const i = spaceEnd(b, e, 0);
      if (list === undefined) {
        if (accept(b, v, e, i) === e) return { valid: true };
      } else {
        const result = scanList(b, v, e, i, accept, list, validator, options);
        if (result !== undefined) return result;
      }
    }
    const read = readJson(b);
    if (read.error) return { valid: false, errors: [read.error], errorCount: 1 };
    const result = validator.validate(read.value, options);
    return result.valid ? { valid: true } : result;
  };
  return Object.assign((bytes: Uint8Array) => validate(bytes, { maxErrors: 1 }).valid, { validate });
}

/** The end of an object or array that nothing but white space follows; 0 for other texts, which are left to the validator. */
function endOf(b: Uint8Array): number {
  let e = b.length;
  while (e > 0 && (b[e - 1] === 32 || b[e - 1] === 10 || b[e - 1] === 13 || b[e - 1] === 9)) e--;
  return e > 0 && (b[e - 1] === 93 || b[e - 1] === 125) ? e : 0;
}
