import type { Accept } from "./byte-validator.ts";

/** No longer value is kept, in bytes. */
const LONGEST = 16_384;
/** One of so many values that are not the kept one is kept instead. */
const EVERY = 8;

/**
 * The same function, which knows the value that it accepted before by its bytes: items of a list often say what one before
 * them said. Only for objects and arrays, which end where their bytes say.
 */
export function remember(accept: Accept): Accept {
  /** The kept value, four bytes in each; the last four may begin in those before. */
  let words = new Int32Array();
  let length = 0;
  let others = 0;

  function keep(v: DataView, i: number, end: number): void {
    length = end - i;
    words = new Int32Array(Math.ceil(length / 4));
    for (let k = 0; k < words.length; k++) words[k] = v.getInt32(Math.min(i + 4 * k, end - 4), true);
  }

  return (b, v, e, i) => {
    const kept = i + length;
    if (length > 0 && kept <= e && v.getInt32(kept - 4, true) === words[(length - 1) >> 2]) {
      let k = 0;
      while (4 * k + 4 < length && v.getInt32(i + 4 * k, true) === words[k]) k++;
      if (4 * k + 4 >= length) return kept;
    }
    const end = accept(b, v, e, i);
    if (end - i >= 4 && end - i <= LONGEST && others++ % EVERY === 0) keep(v, i, end);
    return end;
  };
}
