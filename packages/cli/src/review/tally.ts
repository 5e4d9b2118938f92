import type { Reviewed } from "./review-rows.ts";

/** What was counted in an input. */
export interface Tally {
  rows: number;
  valid: number;
  invalid: number;
  /** Valid rows with warnings, duplicates included. */
  warned: number;
  /** Valid rows that are equal to an earlier one. */
  duplicates: number;
  /** Rows of a table without a value. */
  emptyRows: number;
}

export const emptyTally = (): Tally => ({
  rows: 0,
  valid: 0,
  invalid: 0,
  warned: 0,
  duplicates: 0,
  emptyRows: 0,
});

export function count(tally: Tally, { entry, warnings, isDuplicate }: Reviewed): void {
  tally.rows++;
  if (entry === undefined) tally.invalid++;
  else tally.valid++;
  if (warnings.length > 0) tally.warned++;
  if (isDuplicate) tally.duplicates++;
}

export const number = (value: number): string => value.toLocaleString("en-US");

export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** The tally as a sentence. */
export function summary(name: string, tally: Tally): string {
  const parts = [
    `${plural(tally.rows, "row")}: ${number(tally.valid)} valid`,
    tally.invalid === 0 ? "none with errors" : `${number(tally.invalid)} with errors`,
    ...(tally.warned === 0 ? [] : [`${number(tally.warned)} with warnings`]),
    ...(tally.duplicates === 0 ? [] : [plural(tally.duplicates, "duplicate")]),
    ...(tally.emptyRows === 0 ? [] : [`${plural(tally.emptyRows, "empty row")} skipped`]),
  ];
  return `${name}: ${parts.join(", ")}`;
}
