/** UTF-16 code units as sorted ranges, both ends included, that neither overlap nor touch. */
export type CharSet = readonly (readonly [from: number, to: number])[];

export const LAST_UNIT = 0xffff;
const SURROGATES: CharSet = [[0xd800, 0xdfff]];

/** The set of these ranges, in any order. */
export function charSet(ranges: CharSet): CharSet {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Every code unit that is not in the set. */
export function complement(set: CharSet): CharSet {
  const ranges: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) ranges.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST_UNIT) ranges.push([next, LAST_UNIT]);
  return ranges;
}

export function overlap(a: CharSet, b: CharSet): boolean {
  return a.some(([from, to]) => b.some(([start, end]) => from <= end && start <= to));
}

/** Whether a character of the set can be a pair of code units: then counting units is not counting characters. */
export function isWide(set: CharSet): boolean {
  return overlap(set, SURROGATES);
}

/**
 * The condition that a code unit is in the set. Past the end of a string the unit is NaN, which is in no set.
 *
 * @param unit an expression, evaluated once
 */
export function conditionOf(set: CharSet, unit: string): string {
  const [first] = set;
  if (first === undefined) return "false";
  if (set.length === 1 && first[0] === first[1]) return `${unit} === ${first[0]}`;
  const tests = set.map(([from, to], index) => {
    const c = index === 0 ? `(c = ${unit})` : "c";
    if (from === to) return `${c} === ${from}`;
    if (from === 0) return `${c} <= ${to}`;
    return to === LAST_UNIT ? `${c} >= ${from}` : `${c} >= ${from} && c <= ${to}`;
  });
  return tests.length === 1 ? (tests[0] as string) : `(${tests.join(" || ")})`;
}
