import type { SearchEntry } from "./entry.ts";

/**
 * The entries in which every word of the query occurs, the best first: a word in the title counts more than one in the
 * summary, and that more than one in the text. Case does not matter, and the beginning of a word will do.
 */
export function find(entries: readonly SearchEntry[], query: string, limit = 12): SearchEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: scoreAll(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function scoreAll(entry: SearchEntry, words: string[]): number {
  const scores = words.map((word) => score(entry, word));
  return scores.includes(0) ? 0 : scores.reduce((sum, one) => sum + one, 0);
}

function score({ title, summary, text }: SearchEntry, word: string): number {
  const name = title.toLowerCase();
  if (name === word) return 100;
  if (name.startsWith(word)) return 50;
  if (name.includes(word)) return 30;
  if (summary.toLowerCase().includes(word)) return 10;
  return text.toLowerCase().includes(word) ? 1 : 0;
}

/** Why an entry was found: its summary, or what its text says where only that holds the first word of the query. */
export function excerpt({ title, summary, text }: SearchEntry, query: string): string {
  const word = query.toLowerCase().split(/\s+/).find(Boolean) ?? "";
  const at = text.toLowerCase().indexOf(word);
  if (at < 0 || `${title} ${summary}`.toLowerCase().includes(word)) return summary;
  const from = text.lastIndexOf(" ", Math.max(0, at - 40)) + 1;
  return `${from > 0 ? "… " : ""}${text.slice(from, at + 100)}${at + 100 < text.length ? " …" : ""}`;
}
