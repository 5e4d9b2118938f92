/**
 * A number from 0 up to, not including, 1 for each attempt of each entry: always the same for the same seed, and whatever
 * happens to other entries. The bits are mixed as MurmurHash3 does it.
 */
export function draw(seed: number, index: number, attempt: number): number {
  let bits = 0;
  for (const value of [seed, index, attempt]) {
    bits = Math.imul(bits ^ value, 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    bits ^= bits >>> 16;
  }
  return (bits >>> 0) / 2 ** 32;
}
