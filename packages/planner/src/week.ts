import { parseLocalTime } from "@calls-api/time";
import type { Interval, Weekday } from "@calls-api/types";
import { type DayIntervals, dayIntervals } from "./day-intervals.ts";
import { PlannerError } from "./planner-error.ts";
import { type CallSettings, type CampaignSettings, WEEKDAYS } from "./settings.ts";
import { type ZoneClock, zoneClock } from "./zone-clock.ts";

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** What an interval covers of one calendar day, half-open, in milliseconds from the day's midnight. */
export interface Piece {
  from: number;
  to: number;
  /** The named day, on which the interval starts: 0 for Monday, to 6. */
  weekday: number;
  /** `null` for the whole day. */
  interval: Interval | null;
  /** Where the interval stands. */
  day: DayIntervals;
}

/** The times of the week at which calls may start, on the wall clock of a zone (contract §5, second condition). */
export class Week {
  readonly zone: string;
  readonly clock: ZoneClock;
  readonly #entry: CallSettings;
  readonly #campaign: CampaignSettings | undefined;
  readonly #pieces = new Array<Piece[] | undefined>(7);

  /** @throws PlannerError for a zone that the runtime does not know */
  constructor(entry: CallSettings, campaign: CampaignSettings | undefined) {
    this.zone = entry.gmtZone ?? campaign?.gmtZone ?? "UTC";
    this.clock = zoneClock(this.zone);
    this.#entry = entry;
    this.#campaign = campaign;
  }

  /**
   * What is allowed on a calendar day, by its start: 0 for Monday, to 6. Read when it is first asked for.
   *
   * @throws PlannerError for an interval that is none
   */
  pieces(weekday: number): readonly Piece[] {
    const pieces = this.#pieces[weekday];
    if (pieces !== undefined) return pieces;
    const read: Piece[] = [];
    this.#read((weekday + 6) % 7, DAY, read);
    this.#read(weekday, 0, read);
    this.#pieces[weekday] = read;
    return read;
  }

  /** Whether a day may have intervals at all (contract §5, allowedDays). */
  allows(day: Weekday): boolean {
    const days = this.#entry.allowedDays ?? this.#campaign?.allowedDays;
    return days === undefined || days.includes(day);
  }

  /** Whether no time of the week is allowed. */
  isNever(): boolean {
    return WEEKDAYS.every((_, weekday) => this.pieces(weekday).length === 0);
  }

  /** Whether every time of the week is allowed. */
  isAlways(): boolean {
    const cover = (covered: number, { from, to }: Piece) =>
      from > covered ? covered : Math.max(covered, to);
    return WEEKDAYS.every((_, weekday) => this.pieces(weekday).reduce(cover, 0) === DAY);
  }

  /** Add what the intervals of a named day cover of a calendar day that begins `shift` after it. */
  #read(weekday: number, shift: number, pieces: Piece[]): void {
    const name = WEEKDAYS[weekday] as Weekday;
    if (!this.allows(name)) return;
    const day = dayIntervals(name, this.#entry, this.#campaign);
    if (day.intervals === null) {
      if (shift === 0) pieces.push({ from: 0, to: DAY, weekday, interval: null, day });
      return;
    }
    for (const interval of day.intervals) {
      // As texts: most intervals end on their day, and need not be read for the next.
      if (shift !== 0 && interval.localTimeFrom < interval.localTimeTo) continue;
      const start = millisecondOf(interval.localTimeFrom);
      const end = millisecondOf(interval.localTimeTo);
      if (start === end) throw invalid(`an interval starts and ends at ${interval.localTimeTo}`);
      const from = Math.max(start - shift, 0);
      const to = Math.min((end < start ? end + DAY : end) - shift, DAY);
      if (from < to) insert({ from, to, weekday, interval, day }, pieces);
    }
  }
}

/** Days from 1970-01-01 to the date that a wall clock shows, from its milliseconds since 1970-01-01T00:00. */
export function dayOf(local: number): number {
  return Math.floor(local / DAY) | 0;
}

/** 0 for Monday, to 6: day 0 was a Thursday. */
export function weekdayOf(day: number): number {
  const weekday = (day + 3) % 7;
  return weekday < 0 ? weekday + 7 : weekday;
}

/** Keeps pieces in the order of their starts. */
function insert(piece: Piece, pieces: Piece[]): void {
  let at = pieces.length;
  for (; at > 0 && (pieces[at - 1] as Piece).from > piece.from; at--) pieces[at] = pieces[at - 1] as Piece;
  pieces[at] = piece;
}

/** From midnight. */
function millisecondOf(localTime: string): number {
  const minutes = parseLocalTime(localTime);
  if (minutes < 0) throw invalid(`"${localTime}" is no local time`);
  return minutes * MINUTE;
}

function invalid(found: string): PlannerError {
  const expected = 'give two that differ, "00:00" to "23:59"';
  return new PlannerError("entry.invalid", `${found}: ${expected}`);
}
