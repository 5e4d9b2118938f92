import type { ByteResult, ValidateOptions, Validator } from "../types.ts";
import type { Accept } from "./byte-validator.ts";
import { spaceEnd, valueEnd } from "./ends.ts";

/** What a body asserts of its length, when it is a list and its items alone decide the rest. */
export interface List {
  min: number;
  max: number;
}

/** So many items are looked at before it is told that most are not accepted. */
const TRIED = 64;

/**
 * The verdict on a body that is a list. Items that are not accepted are made into values, and the validator sees a
 * body of these alone; undefined where it must see the whole.
 */
export function scanList(
  b: Uint8Array,
  v: DataView,
  e: number,
  i: number,
  accept: Accept,
  { min, max }: List,
  validator: Validator<unknown>,
  options: ValidateOptions | undefined,
): ByteResult | undefined {
  if (b[i] !== 91) return undefined;
  i = spaceEnd(b, e, i + 1);
  const values: unknown[] = [];
  const indices: number[] = [];
  let count = 0;
  if (b[i] === 93) i++;
  else {
    for (;;) {
      if (i >= e) return undefined;
      let next = accept(b, v, e, i);
      if (next >= 0 && next < e && (b[next] as number) < 33) next = spaceEnd(b, e, next);
      if (next < 0 || next >= e || (b[next] !== 44 && b[next] !== 93)) {
        const end = valueEnd(b, v, e, i);
        if (end < 0 || (values.length > TRIED && values.length > count >> 1)) return undefined;
        values.push(JSON.parse(new TextDecoder().decode(b.subarray(i, end))));
        indices.push(count);
        next = spaceEnd(b, e, end);
        if (next >= e) return undefined;
      }
      count++;
      i = next + 1;
      if (b[next] === 93) break;
      if (b[next] !== 44) return undefined;
      if ((b[i] as number) < 33) i = spaceEnd(b, e, i);
    }
  }
  if (i !== e || count < min || count > max) return undefined;
  if (values.length === 0) return { valid: true };
  if (values.length < min) return undefined;
  const result = validator.validate(values, options);
  if (result.valid) return { valid: true };
  for (const error of result.errors) {
    error.pointer = error.pointer.replace(/\d+/, (index) => String(indices[Number(index)]));
  }
  return result;
}
