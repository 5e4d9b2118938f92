import { cellText, formulaError } from "./cell-text.ts";
import { inexactNumbers } from "./exact-numbers.ts";
import { type Field, type Hint, pointerOf } from "./fields.ts";
import { type ReadNational, readPhone, readPhoneCell } from "./phone.ts";
import { parseDays, parseIntervals } from "./plain-text.ts";
import type { Cell, Finding } from "./row.ts";

/** What a row of cells says. */
export interface CellsReading {
  entry: Record<string, unknown>;
  errors: Finding[];
  warnings: Finding[];
}

/** A column of a table that fills a field. */
export interface Column {
  /** From 0. */
  index: number;
  name: string;
  field: Field;
  pointer: string;
}

export const columnOf = (index: number, name: string, field: Field): Column => ({
  index,
  name,
  field,
  pointer: pointerOf(field),
});

/** The entry that cells stand for. An empty cell is an absent value. */
export function readCells(
  cells: readonly Cell[],
  columns: readonly Column[],
  national: ReadNational | undefined,
): CellsReading {
  const reading: CellsReading = { entry: {}, errors: [], warnings: [] };
  for (const { index, field, pointer } of columns) {
    const cell = cells[index] ?? "";
    if (field.kind === "phone" && cellText(cell).trim() === "") {
      reading.entry["phone"] = "";
      reading.errors.push({ pointer, message: "is empty: every row needs a number" });
    }
    if (cell === "" || (field.kind !== "payload" && cellText(cell).trim() === "")) continue;
    const found = read(cell, field, national);
    if (found.error !== undefined) reading.errors.push({ pointer, message: found.error });
    if (found.warning !== undefined) reading.warnings.push({ pointer, message: found.warning });
    place(reading, pathOf(field), found.value, pointer);
  }
  return reading;
}

interface Found {
  value: unknown;
  error?: string;
  warning?: string;
}

function read(cell: Cell, field: Field, national: ReadNational | undefined): Found {
  const text = cellText(cell);
  const failed = formulaError(text);
  if (failed !== undefined) return { value: text, error: failed };
  switch (field.kind) {
    case "phone": {
      const { phone, ...said } =
        typeof cell === "number" ? readPhoneCell(cell, national) : readPhone(text, national);
      return { value: typeof phone === "number" ? String(phone) : phone, ...said };
    }
    case "text":
      return { value: text.trim() };
    case "integer":
      return { value: /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text.trim() };
    case "days":
      return { value: parseDays(text) };
    case "intervals": {
      const { intervals, wrong } = parseIntervals(text);
      if (wrong === undefined) return { value: intervals };
      return {
        value: intervals,
        error: `${JSON.stringify(wrong)} is no interval: write for instance 10:00-18:00;20:00-22:00`,
      };
    }
    case "payload":
      return readPayload(cell, text, field.hint);
  }
}

function readPayload(cell: Cell, text: string, hint: Hint | undefined): Found {
  const wrong = (what: string) => ({ value: text, error: `${JSON.stringify(text)} is no ${what}` });
  switch (hint) {
    case undefined:
      return { value: cell instanceof Date ? text : cell };
    case "string":
      return { value: text };
    case "boolean":
      if (/^(true|false)$/i.test(text.trim())) return { value: text.trim().toLowerCase() === "true" };
      return wrong("boolean: write true or false");
    case "number": {
      if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text.trim())) {
        return wrong("number: write it with digits and a point, such as 12.5, or leave out the hint :number");
      }
      const [inexact] = inexactNumbers(text);
      return { value: Number(text), ...(inexact && { error: inexact.message }) };
    }
    case "json": {
      try {
        const [inexact] = inexactNumbers(text);
        return { value: JSON.parse(text), ...(inexact && { error: inexact.message }) };
      } catch {
        return wrong('JSON: a text needs quotes, such as "text"');
      }
    }
  }
}

function pathOf(field: Field): string[] {
  if (field.kind === "payload") return ["payload", ...field.path];
  return field.kind === "intervals" ? ["allowedTime", field.day] : [field.name];
}

/** Put a value where its path leads; `__proto__` is a name like any other (contract §3). */
function place(
  { entry, errors }: CellsReading,
  path: readonly string[],
  value: unknown,
  pointer: string,
): void {
  let target = entry;
  for (const name of path.slice(0, -1)) {
    const next = Object.hasOwn(target, name) ? target[name] : define(target, name, {});
    if (typeof next !== "object" || next === null || Array.isArray(next)) {
      errors.push({
        pointer,
        message: `${path.join(".")} cannot be filled: another column fills ${name} with a value`,
      });
      return;
    }
    target = next as Record<string, unknown>;
  }
  define(target, path.at(-1) as string, value);
}

function define(target: object, name: string, value: unknown): unknown {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  return value;
}
