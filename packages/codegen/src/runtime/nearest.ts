/** Where one entry has a misspelt name, all of them have: the last answer is the one that is asked for again. */
let last: [word?: string, candidates?: readonly unknown[], found?: unknown] = [];

/**
 * The candidate that a misspelt word most likely means: the same letters in another case or with other separators,
 * else the only one that differs by a slip: a letter or two side by side, too many, missing, wrong or swapped; else
 * one that the word begins with. Undefined when nothing is near.
 */
export function nearest<Word>(word: string, candidates: readonly Word[]): Word | undefined {
  if (last[0] !== word || last[1] !== candidates) {
    last = [word, candidates, word.length > 64 ? undefined : search(word, candidates)];
  }
  return last[2] as Word | undefined;
}

function search<Word>(word: string, candidates: readonly Word[]): Word | undefined {
  const plain = simplify(word);
  let best: Word | undefined;
  let least = plain.length < 5 ? 2 : 3;
  for (const candidate of candidates) {
    const slip = slipBetween(plain, simplify(candidate));
    if (slip < least) {
      best = candidate;
      least = slip;
    }
  }
  return (
    best ??
    candidates.find((candidate) => String(candidate).length > 2 && plain.startsWith(simplify(candidate)))
  );
}

function simplify(word: unknown): string {
  return String(word)
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}

/** How many letters lie between what two words have in common at their starts and at their ends; one less for a swap. */
function slipBetween(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const swapped = a.length === b.length && a[start] === b[start + 1] && a[start + 1] === b[start];
  return Math.max(a.length, b.length) - start - end - (swapped ? 1 : 0);
}
