import { isGmtZone } from "./gmt-zone.ts";
import { suggestRegion } from "./suggest-region.ts";

/** Longer than any zone with a few characters too many; longer texts are not looked at. */
const LONGEST = 48;

/**
 * The zone that was probably meant by a text that is none (contract §4): `+5:30` → `+05:30`,
 * `utc+3` → `UTC+3`, `europe/kyiv` → `Europe/Kyiv`, ` 03:00` (a `+` decoded as a space) → `+03:00`.
 *
 * @returns always a valid zone; undefined where the text is valid already or the guess would be wild
 */
export function suggestGmtZone(text: string): string | undefined {
  if (text.length > LONGEST || isGmtZone(text)) return undefined;
  const plain = toAscii(text);
  return ifZone(plain) ?? ifZone(plain.toUpperCase()) ?? ifZone(offsetGuess(plain)) ?? suggestRegion(plain);
}

function ifZone(guess: string | undefined): string | undefined {
  return guess !== undefined && isGmtZone(guess) ? guess : undefined;
}

/** Look-alike signs, digits and letters as their ASCII ones, without accents, invisible characters, outer spaces and quotes. */
function toAscii(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cc}\p{Cf}]/gu, "")
    .replace(/\p{Dash}/gu, "-")
    .replace(/[➕]/gu, "+")
    .replace(/[\\⁄∕]/gu, "/")
    .replace(/∶/gu, ":")
    .replace(/^[\s"'([]+|[\s"')\]]+$/g, "");
}

/** A sign for a missing one, two digits for one, `:` for every other separator, upper case for the prefix. */
function offsetGuess(text: string): string | undefined {
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
  if (!/^\d{1,6}$/.test(run) || (run.length % 2 === 1 && /^0./.test(run))) return undefined;
  if (run.length <= 2) return run;
  return run.padStart(run.length + (run.length % 2), "0").replace(/\d\d(?=\d)/g, "$&:");
}
