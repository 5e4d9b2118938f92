import { isRegion } from "./regions.ts";

/** A `gmtZone` as contract §4 reads it: a fixed offset from UTC, or a region of the IANA time zone database. */
export type GmtZone = OffsetZone | RegionZone;

export interface OffsetZone {
  kind: "offset";
  /** Seconds east of UTC: -64800..64800, never -0. */
  totalSeconds: number;
}

export interface RegionZone {
  kind: "region";
  /** An ID of the IANA time zone database, links included. */
  id: string;
}

/**
 * Read a `gmtZone` (contract §4): `Z`, an offset such as `+05:30`, `UTC`, `GMT` or `UT` with or without an
 * offset, or a region such as `Europe/Kyiv`. The whole string, case-sensitive, nothing trimmed.
 *
 * @returns undefined for anything else
 */
export function parseGmtZone(text: string): GmtZone | undefined {
  const totalSeconds = offsetSecondsOf(text);
  if (!Number.isNaN(totalSeconds)) return { kind: "offset", totalSeconds };
  return isRegion(text) ? { kind: "region", id: text } : undefined;
}

/** The offsets and prefixes of contract §4, up to 18 hours. */
const OFFSET =
  /^(?:Z|UTC?|GMT|(?:UTC?|GMT)?[+-](?:\d|(?:0\d|1[0-7]|18(?=[0:]*$))(?:(:?)[0-5]\d(?:\1[0-5]\d)?)?))$/;

/** Whether a text is a `gmtZone` (contract §4). Allocates nothing. */
export function isGmtZone(text: string): boolean {
  return isRegion(text) || OFFSET.test(text);
}

/**
 * Read a `gmtZone` that is no region (contract §4): seconds east of UTC, -64800..64800, never -0; NaN where the text is
 * no `Z`, no offset and no prefix with or without one. A program that needs no list of regions gets none by it.
 */
export function offsetSecondsOf(text: string): number {
  if (!OFFSET.test(text)) return Number.NaN;
  const [hours = 0, minutes = 0, seconds = 0] = text.match(/\d\d?/g)?.map(Number) ?? [];
  const total = hours * 3600 + minutes * 60 + seconds;
  return text.includes("-") && total > 0 ? -total : total;
}
