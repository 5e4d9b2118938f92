import { editDistance } from "./edit-distance.ts";
import { regionIds } from "./regions.ts";

const MOST_EDITS = 2;
/** Fewer letters than this say too little to guess from: PST is not a misspelt EST, ACT not always Australia/ACT. */
const SHORTEST_GUESS = 5;

interface Candidate {
  id: string;
  /** The ID in lower case. */
  name: string;
  /** Where the last part of the name, the city, begins. */
  city: number;
  /** A bit for each letter that occurs once, twice, three times or more. */
  letters: readonly [number, number, number];
}

interface Directory {
  /** What a text may be a misspelling of. `Etc/GMT+13` is no misspelt `Etc/GMT+1`. */
  candidates: Candidate[];
  /** The ID by its name and, where only one has it, by its city. */
  ids: Map<string, string>;
}

let directory: Directory | undefined;

/**
 * The region that was probably meant (contract §4): the one of that name in another case, else the only one with
 * that city, else the only nearest one within two edits.
 */
export function suggestRegion(text: string): string | undefined {
  directory ??= createDirectory();
  const meant = candidateOf(text.replace(/ +/g, "_"));
  const same = directory.ids.get(meant.name);
  return same !== undefined || meant.name.length < SHORTEST_GUESS
    ? same
    : nearest(meant, directory.candidates);
}

function createDirectory(): Directory {
  const regions = regionIds().map(candidateOf);
  const ids = new Map<string, string>();
  const cities = regions.map(({ name, city }) => name.slice(city));
  for (const [index, { id }] of regions.entries()) {
    const city = cities[index] ?? "";
    if (city.length >= SHORTEST_GUESS && cities.indexOf(city) === cities.lastIndexOf(city)) ids.set(city, id);
  }
  for (const { id, name } of regions) ids.set(name, id);
  const candidates = regions.filter(({ id }) => id.length >= SHORTEST_GUESS && !id.startsWith("Etc/"));
  return { candidates, ids };
}

function nearest(meant: Candidate, among: readonly Candidate[]): string | undefined {
  let found: string | undefined;
  let edits = MOST_EDITS + 1;
  for (const candidate of among) {
    const distance = isNear(meant, candidate)
      ? editDistance(meant.name, candidate.name, MOST_EDITS)
      : edits + 1;
    if (distance > edits || (distance > 1 && !sameInitial(meant, candidate))) continue;
    found = distance < edits ? candidate.id : undefined;
    edits = distance;
  }
  return found;
}

/**
 * Whether a few edits could turn one into the other: a cheap test that spares nearly every edit distance. One edit
 * changes how often a letter occurs for at most two letters.
 */
function isNear(a: Candidate, b: Candidate): boolean {
  if (Math.abs(a.name.length - b.name.length) > MOST_EDITS) return false;
  let differing = 0;
  for (let times = 0; times < 3 && differing <= 2 * MOST_EDITS; times++) {
    differing += bits((a.letters[times] ?? 0) ^ (b.letters[times] ?? 0));
  }
  return differing <= 2 * MOST_EDITS;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

/** Two slips rarely hit the first letter of the city: Asia/Mumbai is not a misspelt Asia/Dubai. */
function sameInitial(a: Candidate, b: Candidate): boolean {
  return a.name[a.city] === b.name[b.city];
}

function candidateOf(id: string): Candidate {
  const name = id.toLowerCase();
  let [once, twice, thrice] = [0, 0, 0];
  for (let i = 0; i < name.length; i++) {
    const letter = 1 << (name.charCodeAt(i) & 31);
    thrice |= twice & letter;
    twice |= once & letter;
    once |= letter;
  }
  return { id, name, city: name.lastIndexOf("/") + 1, letters: [once, twice, thrice] };
}
