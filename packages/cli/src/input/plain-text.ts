import { DAYS } from "./fields.ts";

/** Days as they stand in a cell: `mon;wed`, `mon-fri`, in any case. What is no day stays, for the validator. */
export function parseDays(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[;,\s]+/)
    .filter((part) => part !== "")
    .flatMap((part) => {
      const [from, to] = part.split(/[-\u2013]/).map((day) => DAYS.indexOf(day as (typeof DAYS)[number]));
      if (from === undefined || to === undefined || from < 0 || to < 0) return [part];
      const length = ((to - from + 7) % 7) + 1;
      return Array.from({ length }, (_, i) => DAYS[(from + i) % 7] as string);
    });
}

export const formatDays = (days: readonly string[]): string => days.join(";");

interface Interval {
  localTimeFrom: string;
  localTimeTo: string;
}

/** Intervals as they stand in a cell: `10:00-18:00;20:00-03:00`. Whether they are times is left to the validator. */
export function parseIntervals(text: string): { intervals: Interval[]; wrong?: string } {
  const intervals: Interval[] = [];
  for (const part of text.split(/[;,]/)) {
    const [, localTimeFrom, localTimeTo] = /^\s*([^\s-]+)\s*[-\u2013]\s*([^\s-]+)\s*$/.exec(part) ?? [];
    if (localTimeFrom === undefined || localTimeTo === undefined) return { intervals, wrong: part.trim() };
    intervals.push({ localTimeFrom, localTimeTo });
  }
  return { intervals };
}

export const formatIntervals = (intervals: readonly Interval[]): string =>
  intervals.map(({ localTimeFrom, localTimeTo }) => `${localTimeFrom}-${localTimeTo}`).join(";");
