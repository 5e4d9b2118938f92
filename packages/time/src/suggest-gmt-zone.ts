import { editDistance } from "./edit-distance.ts";
import { isGmtZone } from "./gmt-zone.ts";
import { regionIds } from "./regions.ts";

/** Longer than any zone with a few characters too many; longer texts are not looked at. */
const LONGEST = 48;
/** Fewer letters than this say too little to guess a region from: PST is not a misspelt EST. */
const SHORTEST_GUESS = 6;
const MOST_EDITS = 2;

/**
 * The zone that was probably meant by a text that is none (contract §4): `+5:30` → `+05:30`,
 * `utc+3` → `UTC+3`, `europe/kyiv` → `Europe/Kyiv`, ` 03:00` (a `+` decoded as a space) → `+03:00`.
 *
 * @returns always a valid zone; undefined where the text is valid already or the guess would be wild
 */
export function suggestGmtZone(text: string): string | undefined {
  if (text.length > LONGEST || isGmtZone(text)) return undefined;
  const plain = toAscii(text);
  for (const guess of [plain, offsetGuess(plain), regionGuess(plain)]) {
    if (guess !== undefined && isGmtZone(guess)) return guess;
  }
  return undefined;
}

/** Look-alike signs, digits and letters as their ASCII ones, without accents, outer spaces and invisible characters. */
function toAscii(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cc}\p{Cf}]/gu, "")
    .replace(/\p{Dash}/gu, "-")
    .replace(/[➕]/gu, "+")
    .replace(/[\\⁄∕]/gu, "/")
    .replace(/∶/gu, ":")
    .trim();
}

/** A sign for a missing one, two digits for one, `:` for every other separator, upper case for the prefix. */
function offsetGuess(text: string): string | undefined {
  if (/^(utc?|gmt|z)$/i.test(text)) return text.toUpperCase();
  const match = /^(utc?|gmt)?[ :_/]*([+-]?) ?(\d.*?) ?z?$/i.exec(text);
  const [, prefix = "", sign, digits = ""] = match ?? [];
  const time = timeGuess(digits);
  return time && prefix.toUpperCase() + (sign || "+") + time;
}

function timeGuess(digits: string): string | undefined {
  const parts = /[^0-9]/.test(digits) ? digits.split(/[:.,hm ]/i) : undefined;
  const [hours = "", ...rest] = parts ?? [];
  if (/^\d\d?$/.test(hours) && rest.every((part) => /^\d\d$/.test(part))) {
    return [hours.padStart(2, "0"), ...rest].join(":");
  }
  const run = digits.replaceAll(":", "");
  if (!/^\d{1,6}$/.test(run) || (run.length % 2 === 1 && run.startsWith("0"))) return undefined;
  if (run.length <= 2) return run;
  return run.padStart(run.length + (run.length % 2), "0").replace(/\d\d(?=\d)/g, "$&:");
}

/** The region of that name whatever the case, else the only one with that city, else the nearest. */
function regionGuess(text: string): string | undefined {
  const name = text.replace(/ +/g, "_").toLowerCase();
  const ids = regionIds();
  const exact = ids.find((id) => id.toLowerCase() === name);
  if (exact !== undefined) return exact;
  const cities = ids.filter((id) => id.toLowerCase().endsWith(`/${name}`));
  if (cities.length === 1) return cities[0];
  return name.length < SHORTEST_GUESS ? undefined : nearestRegion(name, ids);
}

/** The one region that is nearest by edit distance; undefined where two are as near. `Etc/GMT+13` is no misspelt `Etc/GMT+1`. */
function nearestRegion(name: string, ids: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let edits = MOST_EDITS + 1;
  for (const id of ids) {
    if (id.startsWith("Etc/") || id.length < SHORTEST_GUESS) continue;
    const distance = editDistance(name, id.toLowerCase(), MOST_EDITS);
    if (distance < edits) {
      edits = distance;
      nearest = id;
    } else if (distance === edits && distance <= MOST_EDITS) {
      nearest = undefined;
    }
  }
  return nearest;
}
