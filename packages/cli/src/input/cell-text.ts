import type { Cell } from "./row.ts";

/** The day of the serial number 0 in a workbook: a time of day is a fraction of it. */
const NO_DAY = Date.UTC(1899, 11, 31);
const DAY = 86_400_000;

/** A cell as a text. A date is written without a zone: which one was meant, nobody knows. */
export function cellText(cell: Cell): string {
  if (!(cell instanceof Date)) return cell === null ? "" : String(cell);
  if (Number.isNaN(cell.valueOf())) return "";
  const sinceNoDay = Math.round((cell.valueOf() - NO_DAY) / 1000) * 1000;
  if (Math.abs(sinceNoDay) < DAY) {
    // A time of day; a zone such as -05:00 is one to a spreadsheet.
    const time = new Date(Math.abs(sinceNoDay)).toISOString().slice(11, 19);
    return `${sinceNoDay < 0 ? "-" : ""}${time.replace(/:00$/, "")}`;
  }
  return cell.toISOString().replace(/(T00:00:00)?\.000Z$/, "");
}

/** What to say of a cell in which a formula failed, such as `#N/A`; undefined for any other. */
export function formulaError(text: string): string | undefined {
  if (!/^#(\p{Lu}[\p{Lu}/\d]*[!?]|N\/A|Н\/Д)$/u.test(text)) return undefined;
  return `holds ${text}, where a formula failed: mend the formula, or empty the cell`;
}
