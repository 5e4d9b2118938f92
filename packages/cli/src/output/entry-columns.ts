import { fieldOf, pointerOf } from "../input/fields.ts";
import { formatDays, formatIntervals } from "../input/plain-text.ts";
import type { Cell, Entry } from "../input/row.ts";

/** In the order of a table's columns. */
const SETTINGS = [
  "allowedDays",
  "startDateTime",
  "finishDateTime",
  "maxAttempts",
  "retryIntervalInMinutes",
  "gmtZone",
  "dialerPriority",
] as const;
const INTERVALS = ["default", "mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** More names than that are no columns for people: the payload becomes one column of JSON. */
const MOST_NAMES = 200;

/** A column of a table that is written. */
export interface OutputColumn {
  name: string;
  cellOf(entry: Entry): Cell;
}

/** Gathers from all entries which columns hold them without loss. */
export class EntryColumns {
  readonly #settings = new Set<string>();
  readonly #days = new Set<string>();
  readonly #types = new Map<string, Set<string>>();
  #payloadIsJson = false;

  add(entry: Entry): void {
    for (const name of SETTINGS) if (entry[name] !== undefined) this.#settings.add(name);
    for (const day of Object.keys(entry.allowedTime ?? {})) this.#days.add(day);
    // An empty object is something else than none.
    if (entry.allowedTime && Object.keys(entry.allowedTime).length === 0) this.#settings.add("allowedTime");
    if (entry.payload === undefined || this.#payloadIsJson) return;
    const values = Object.entries(entry.payload);
    if (values.length === 0) this.#payloadIsJson = true;
    for (const [name, value] of values) {
      const types = this.#types.get(name) ?? new Set();
      this.#types.set(name, types.add(value === "" ? "object" : typeof value));
      if (!isColumnName(name)) this.#payloadIsJson = true;
    }
    if (this.#types.size > MOST_NAMES) this.#payloadIsJson = true;
  }

  columns(): OutputColumn[] {
    return [
      { name: "phone", cellOf: ({ phone }) => String(phone) },
      ...this.#payloadColumns(),
      ...INTERVALS.filter((day) => this.#days.has(day)).map((day) => ({
        name: `allowedTime.${day}`,
        cellOf: ({ allowedTime }: Entry) => formatIntervals(allowedTime?.[day] ?? []),
      })),
      ...SETTINGS.filter((name) => this.#settings.has(name)).map((name) => ({
        name,
        cellOf: (entry: Entry) => {
          const value = entry[name];
          return Array.isArray(value) ? formatDays(value) : ((value as Cell | undefined) ?? null);
        },
      })),
    ];
  }

  #payloadColumns(): OutputColumn[] {
    if (this.#payloadIsJson) {
      return [
        {
          name: "payload:json",
          cellOf: ({ payload }) => (payload === undefined ? null : JSON.stringify(payload)),
        },
      ];
    }
    return [...this.#types].map(([name, types]) => {
      const hint = hintOf(types);
      return {
        name: `payload.${name}${hint === "" ? "" : `:${hint}`}`,
        cellOf: ({ payload }) => {
          const value = payload && Object.hasOwn(payload, name) ? payload[name] : undefined;
          if (value === undefined) return null;
          return hint === "json" ? JSON.stringify(value) : (value as Cell);
        },
      };
    });
  }
}

function hintOf(types: ReadonlySet<string>): "" | "number" | "boolean" | "json" {
  const [type] = types;
  if (types.size > 1 || type === "object") return "json";
  return type === "number" || type === "boolean" ? type : "";
}

/** Whether a column of this name is read as this name again. */
function isColumnName(name: string): boolean {
  const field = fieldOf(`payload.${name}`);
  return (
    field?.kind === "payload" &&
    field.hint === undefined &&
    field.path.length === 1 &&
    pointerOf(field) === pointerOf({ kind: "payload", path: [name], hint: undefined })
  );
}
