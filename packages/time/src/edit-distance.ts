/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one text into the other (optimal
 * string alignment), for a small number of them: the time grows with 4 to the power of `most`.
 *
 * @returns the distance, or most + 1 where it is larger than `most`
 */
export function editDistance(a: string, b: string, most: number): number {
  return distanceFrom(a, 0, b, 0, most);
}

function distanceFrom(a: string, i: number, b: string, j: number, most: number): number {
  if (Math.abs(a.length - i - (b.length - j)) > most) return most + 1;
  while (i < a.length && a[i] === b[j]) {
    i++;
    j++;
  }
  if (i >= a.length || j >= b.length) return Math.min(a.length - i + b.length - j, most + 1);
  if (most === 0) return 1;
  const swapped = a[i] === b[j + 1] && a[i + 1] === b[j];
  return (
    1 +
    Math.min(
      distanceFrom(a, i + 1, b, j + 1, most - 1),
      distanceFrom(a, i + 1, b, j, most - 1),
      distanceFrom(a, i, b, j + 1, most - 1),
      swapped ? distanceFrom(a, i + 2, b, j + 2, most - 1) : most,
    )
  );
}
