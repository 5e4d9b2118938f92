/**
 * A number from 0 up to, not including, 1 for each attempt of each entry: always the same for the same seed, and whatever
 * happens to other entries. The mixing is that of MurmurHash3.
 */
export function draw(seed: number, index: number, attempt: number): number {
  let bits = seed ^ Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(attempt, 0x85ebca77);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}
