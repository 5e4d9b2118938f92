/** Whether two strings of a JSON text, written without escapes, surely differ, or are silent because one is absent (contract §3). */
export function isDistinct(b: Uint8Array, first: number, second: number): boolean {
  if (first < 0 || second < 0) return true;
  if (b[first] !== 34 || b[second] !== 34) return false;
  for (let k = 1; second + k < b.length && first + k < b.length; k++) {
    const c = b[first + k] as number;
    const d = b[second + k] as number;
    if (c === 92 || d === 92) return false;
    if (c !== d) return true;
    if (c === 34) return false;
  }
  return false;
}
