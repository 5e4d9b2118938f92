/**
 * The indices of the first two equal items of a short list of scalars; undefined when all differ. Objects and
 * arrays, which are an error of their own in such a list, are not compared.
 */
export function duplicateScalars(items: readonly unknown[]): [number, number] | undefined {
  for (let j = 1; j < items.length; j++) {
    for (let i = 0; i < j; i++) if (items[i] === items[j]) return [i, j];
  }
  return undefined;
}
