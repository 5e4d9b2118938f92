/** Checks of keywords on bytes, of values that are numbers of one digit. */

export function isUpper(text: string): boolean {
  return text === text.toUpperCase();
}

export function isApart(b: Uint8Array, first: number, second: number): boolean {
  return first < 0 || second < 0 || b[first] !== b[second];
}

let last = 0;

export function isRising(b: Uint8Array, index: number, first: number): boolean {
  const rises = index === 0 || (b[first] as number) > last;
  last = b[first] as number;
  return rises;
}
