import { formatErrors } from "@calls-api/validator";
import type { Input } from "../input/open-input.ts";
import type { Finding, Row } from "../input/row.ts";

/** Findings as a compiler shows them: place, field, message, and the line with a caret where there is a text. */
export function showFindings(
  { name }: Input,
  row: Row,
  findings: readonly Finding[],
  { color, isWarning }: { color: boolean; isWarning: boolean },
): string {
  return row
    .locate(findings)
    .sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0))
    .map(({ pointer: _, field, message, cell, ...place }) =>
      formatErrors([{ pointer: field, message: isWarning ? `warning: ${message}` : message, ...place }], {
        source: cell === undefined ? name : `${name}!${cell}`,
        color,
        ...(row.text !== undefined && { text: row.text }),
      }),
    )
    .join("\n");
}

/** Findings as one line of text. */
export const reasonOf = (row: Row, findings: readonly Finding[]): string =>
  row
    .locate(findings)
    .map(({ field, message }) => `${field} ${message}`.trim())
    .join("; ");

/** Findings for programs: one line of JSON each. */
export function findingLines({ name }: Input, row: Row, findings: readonly Finding[], type: string): string {
  return row
    .locate(findings)
    .map(({ offset: _, ...place }) => `${JSON.stringify({ type, file: name, row: row.number, ...place })}\n`)
    .join("");
}
