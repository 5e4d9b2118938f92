/** A point in time, of any precision. */
export interface Instant {
  /** Whole seconds since 1970-01-01T00:00:00Z, without leap seconds. */
  epochSeconds: number;
  /** The digits of the fraction of a second without trailing zeros: "" for none, "5" for half a second. */
  fraction: string;
}

const DAY = 86_400;

/**
 * Read an RFC 3339 §5.6 date-time such as `2030-03-23T00:00:00.5+03:00`; `t` and `z` may be lower case
 * (§5.6, note). A leap second is taken at 23:59:60 UTC on the last day of a month (§5.7) and means the second
 * after it.
 *
 * @returns undefined for anything else: no offset, a space for the `T`, 30 February, hour 24
 */
export function parseInstant(text: string): Instant | undefined {
  const [, minute = "", second, fraction = "", zone] = DATE_TIME.exec(text.toUpperCase()) ?? [];
  // A day that the month lacks comes back as one of the next, an hour 24 as the next day.
  if (dayOf(`${minute}00Z`) !== Number(minute.slice(8, 10))) return undefined;
  const epochSeconds = Date.parse(`${minute}00${zone}`) / 1000 + Number(second);
  if (second === "60" && (epochSeconds % DAY !== 0 || dayOf(epochSeconds * 1000) !== 1)) return undefined;
  return Number.isNaN(epochSeconds) ? undefined : { epochSeconds, fraction };
}

const DATE_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:)([0-5]\d|60)(?:\.(?=\d)(\d*?)0*)?(Z|[+-]\d\d:\d\d)$/;

function dayOf(value: string | number): number {
  return new Date(value).getUTCDate();
}

/** Negative when a is earlier, positive when it is later, 0 for the same instant. */
export function compareInstants(a: Instant, b: Instant): number {
  if (a.epochSeconds !== b.epochSeconds) return a.epochSeconds - b.epochSeconds;
  if (a.fraction === b.fraction) return 0;
  return a.fraction < b.fraction ? -1 : 1;
}

/**
 * Write an instant in its one canonical form: UTC with `Z`, the fraction without trailing zeros. An instant
 * that only an offset keeps within the years 0000..9999 of RFC 3339 is written with the largest offset.
 */
export function formatInstant({ epochSeconds, fraction }: Instant): string {
  const year = new Date(epochSeconds * 1000).getUTCFullYear();
  const [shift, zone] = year < 0 ? [DAY - 60, "+23:59"] : year > 9999 ? [60 - DAY, "-23:59"] : [0, "Z"];
  const local = new Date((epochSeconds + shift) * 1000).toISOString().slice(0, 19);
  return fraction === "" ? local + zone : `${local}.${fraction}${zone}`;
}
