import { adviseEntry } from "@calls-api/planner";
import { type AddPhonesResult, validateAddPhones } from "@calls-api/validator";
import type { Entry, Finding, Row } from "../input/row.ts";
import type { SeenEntries } from "./seen-entries.ts";

/** As many errors as the validator reports at once. */
const MAX_ERRORS = 10_000;

/** What became of a row. */
export interface Reviewed {
  row: Row;
  /** Undefined where the row has errors. */
  entry: Entry | undefined;
  errors: Finding[];
  warnings: Finding[];
  isDuplicate: boolean;
}

export interface ReviewOptions {
  /** Without it, nobody looks for duplicates. */
  seen?: SeenEntries;
  /** When the entries are, or would be, added; without it, nobody looks whether there is still time to call. */
  now?: Date | undefined;
}

/** Validate rows (contract §3) and look for what was probably not meant (contract §8), in the order of the rows. */
export function reviewRows(rows: readonly Row[], { seen, now }: ReviewOptions = {}): Reviewed[] {
  const reviewed = rows.map(
    (row): Reviewed => ({
      row,
      entry: undefined,
      errors: [...row.errors],
      warnings: [...row.warnings],
      isDuplicate: false,
    }),
  );
  const valid = judge(reviewed.filter(({ row }) => row.entry !== undefined));
  for (const each of valid) {
    const { line, number } = each.row;
    if (now && each.entry) each.warnings.push(...adviseEntry(each.entry, { now }));
    const first = each.entry && seen?.firstRow(each.entry, line ?? number);
    if (first === undefined) continue;
    each.isDuplicate = true;
    const where = `${line === undefined ? "row" : "line"} ${first}`;
    const message = `the same number, settings and payload as ${where}, so it is ignored: leave it out, or change its payload to call a second time`;
    each.warnings.push({ pointer: "", message });
  }
  return reviewed;
}

/** Fills in the errors of rows, and the entries and warnings of those that have none, which it gives. */
function judge(reviewed: readonly Reviewed[]): readonly Reviewed[] {
  const result = validateAddPhones(
    reviewed.map(({ row }) => row.entry),
    { maxErrors: MAX_ERRORS },
  );
  if (!result.valid && result.errorCount > result.errors.length && reviewed.length > 1) {
    const half = reviewed.length >> 1;
    return [...judge(reviewed.slice(0, half)), ...judge(reviewed.slice(half))];
  }
  if (!result.valid) addErrors(reviewed, result.errors);
  const valid = reviewed.filter(({ errors }) => errors.length === 0);
  const isAll = result.valid && valid.length === reviewed.length;
  accept(valid, isAll ? result : validateAddPhones(valid.map(({ row }) => row.entry)));
  return valid;
}

function addErrors(reviewed: readonly Reviewed[], errors: readonly Finding[]): void {
  for (const { index, pointer, message } of errors.map(byEntry)) {
    const { row, errors: found } = reviewed[index] ?? {};
    const isJudged = row?.errors.some(
      (known) => known.pointer !== "" && `${pointer}/`.startsWith(`${known.pointer}/`),
    );
    if (!isJudged) found?.push({ pointer, message });
  }
}

/** The warnings but for duplicates, which know only one batch. */
function accept(valid: readonly Reviewed[], result: AddPhonesResult): void {
  if (!result.valid) return;
  for (const [index, entry] of result.value.entries()) (valid[index] as Reviewed).entry = entry;
  for (const warning of result.warnings) {
    if (warning.code === "duplicate-entry") continue;
    const { index, pointer, message } = byEntry(warning);
    valid[index]?.warnings.push({ pointer, message });
  }
}

/** A finding in a body as a finding in one entry. */
function byEntry({ pointer, message }: Finding): Finding & { index: number } {
  const [, index = "0", rest = ""] = /^\/(\d+)(.*)$/s.exec(pointer) ?? [];
  return { index: Number(index), pointer: rest, message };
}
