import { type AddPhonesResult, type ValidateOptions, validateAddPhones } from "@calls-api/validator";
import { requestBody } from "@calls-api/validator/operations/addPhones";
import type { Entry, Finding, Row } from "../input/row.ts";
import type { KnownSettings } from "./known-settings.ts";
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

/** What is known of a list from its rows before. */
export interface Looking {
  seen: SeenEntries;
  settings: KnownSettings;
}

/**
 * Validate rows (contract §3), in their order.
 *
 * @param looking for what was probably not meant (contract §8), duplicates included; without it, nobody looks
 */
export function reviewRows(rows: readonly Row[], looking?: Looking): Reviewed[] {
  const reviewed = rows.map(
    (row): Reviewed => ({
      row,
      entry: undefined,
      errors: [...row.errors],
      warnings: [...row.warnings],
      isDuplicate: false,
    }),
  );
  const readable = reviewed.filter(({ row }) => row.entry !== undefined);
  const valid = judge(readable, looking ? validateAddPhones : validateAlone);
  if (looking) for (const each of valid) lookAt(each, looking);
  return reviewed;
}

/** Looks for what was probably not meant with a valid row, beyond what the validator sees in one batch. */
function lookAt(reviewed: Reviewed, { seen, settings }: Looking): void {
  const { row, entry, warnings } = reviewed;
  if (entry === undefined) return;
  const { form, advice } = settings.of(entry);
  warnings.push(...advice);
  const first = seen.firstRow(entry, form, row.line ?? row.number);
  if (first === undefined) return;
  reviewed.isDuplicate = true;
  const where = `${row.line === undefined ? "row" : "line"} ${first}`;
  const message = `the same number, settings and payload as ${where}, so it is ignored: leave it out, or change its payload to call a second time`;
  warnings.push({ pointer: "", message });
}

type Validate = (entries: unknown[], options?: ValidateOptions) => AddPhonesResult;

/** Without a look for what was not meant, but for errors, where zones are suggested. */
const validateAlone: Validate = (entries, options) => {
  const result = requestBody.validate(entries, options);
  return result.valid ? { ...result, warnings: [] } : validateAddPhones(entries, options);
};

/** Fills in the errors of rows, and the entries and warnings of those that have none, which it gives. */
function judge(reviewed: readonly Reviewed[], validate: Validate): readonly Reviewed[] {
  const entries = reviewed.map(({ row }) => row.entry);
  const result = validate(entries, { maxErrors: MAX_ERRORS });
  if (!result.valid && result.errorCount > result.errors.length && reviewed.length > 1) {
    const half = reviewed.length >> 1;
    return [...judge(reviewed.slice(0, half), validate), ...judge(reviewed.slice(half), validate)];
  }
  if (!result.valid) addErrors(reviewed, result.errors);
  const valid = reviewed.filter(({ errors }) => errors.length === 0);
  const isAll = result.valid && valid.length === reviewed.length;
  accept(valid, isAll ? result : validate(valid.map(({ row }) => row.entry)));
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
