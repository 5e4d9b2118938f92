import { readOffset } from "./offset.ts";
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
  const totalSeconds = offsetOf(text);
  if (!Number.isNaN(totalSeconds)) return { kind: "offset", totalSeconds };
  return isRegion(text) ? { kind: "region", id: text } : undefined;
}

/** The offsets and prefixes of contract §4, up to 18 hours. */
const OFFSET =
  /^(?:Z|UTC?|GMT|(?:UTC?|GMT)?[+-](?:\d|(?:0\d|1[0-7]|18(?=[0:]*$))(?:(:?)[0-5]\d(?:\1[0-5]\d)?)?))$/;

/** Whether a text is a `gmtZone` (contract §4). Allocates nothing. */
export function isGmtZone(text: string): boolean {
  return OFFSET.test(text) || isRegion(text);
}

/** Seconds east of UTC; NaN where the text is no `Z`, no offset and no prefixed offset. */
function offsetOf(text: string): number {
  switch (text.charCodeAt(0)) {
    case 43: // +
    case 45: // -
      return readOffset(text, 0);
    case 90: // Z
      return text.length === 1 ? 0 : Number.NaN;
    case 71: // G
      return text.startsWith("GMT") ? afterPrefix(text, 3) : Number.NaN;
    case 85: // U
      if (text.startsWith("UTC")) return afterPrefix(text, 3);
      return text.startsWith("UT") ? afterPrefix(text, 2) : Number.NaN;
    default:
      return Number.NaN;
  }
}

function afterPrefix(text: string, length: number): number {
  return text.length === length ? 0 : readOffset(text, length);
}
