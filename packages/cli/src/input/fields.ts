import { UsageError } from "../usage-error.ts";

/** What the cells of a column are read as: without a hint a text stays a text, a cell of a workbook what it is. */
export const HINTS = ["string", "number", "boolean", "json"] as const;
export type Hint = (typeof HINTS)[number];

/** What a column holds. */
export type Field =
  | { kind: "phone" | "text" | "integer" | "days"; name: string }
  | { kind: "intervals"; day: string }
  | { kind: "payload"; path: string[]; hint: Hint | undefined };

const SETTINGS: Record<string, "phone" | "text" | "integer" | "days"> = {
  phone: "phone",
  startDateTime: "text",
  finishDateTime: "text",
  allowedDays: "days",
  retryIntervalInMinutes: "integer",
  maxAttempts: "integer",
  gmtZone: "text",
  dialerPriority: "integer",
};

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const INTERVAL_KEYS = ["default", ...DAYS];

/** The names of all columns but those of the payload. */
export const FIELD_NAMES = [...Object.keys(SETTINGS), ...INTERVAL_KEYS.map((key) => `allowedTime.${key}`)];

const simplify = (name: string) => name.toLowerCase().replace(/[\s_-]/g, "");
const BY_SIMPLE_NAME = new Map(FIELD_NAMES.map((name) => [simplify(name), name]));

/**
 * The field with this name: one of the entry in any case and with any spaces, `_` and `-` (`Start Date Time`), or
 * `payload.` and a name, to the letter, with dots for objects in objects and a hint (`payload.age:number`).
 */
export function fieldOf(name: string): Field | undefined {
  const [, head = "", hint] = /^(.*?)(?::\s*(string|number|boolean|json))?$/s.exec(name.trim()) ?? [];
  const [, path] = /^payload(?:\.(.+))?$/is.exec(head) ?? [];
  if (path !== undefined) return { kind: "payload", path: path.split("."), hint: hint as Hint | undefined };
  if (/^payload$/i.test(head)) return { kind: "payload", path: [], hint: "json" };
  const known = hint === undefined ? BY_SIMPLE_NAME.get(simplify(head)) : undefined;
  if (known === undefined) return undefined;
  const kind = SETTINGS[known];
  return kind === undefined
    ? { kind: "intervals", day: known.slice("allowedTime.".length) }
    : { kind, name: known };
}

/** Where in the entry the value of a field stands, as an RFC 6901 pointer. */
export function pointerOf(field: Field): string {
  const path =
    field.kind === "payload"
      ? ["payload", ...field.path]
      : field.kind === "intervals"
        ? ["allowedTime", field.day]
        : [field.name];
  return path.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** A column by its name, and the field it is to fill. */
export interface Mapping {
  column: string;
  field: Field;
}

/**
 * The value of `--map`, such as `phone=Telephone,payload.name=First name`: a comma separates only before the next
 * field, so that names of columns may hold commas.
 *
 * @throws UsageError
 */
export function parseMap(text: string): Mapping[] {
  return text.split(/,(?=\s*[\w.]+(?::\w+)?=)/).map((pair) => {
    const at = pair.indexOf("=");
    const name = pair.slice(0, Math.max(at, 0)).trim();
    const column = pair.slice(at + 1).trim();
    const field = fieldOf(name);
    if (at < 0 || column === "") {
      throw new UsageError(
        `--map takes FIELD=COLUMN, found "${pair}": write for instance --map phone=Telephone.`,
      );
    }
    if (field === undefined) {
      throw new UsageError(
        `--map knows no field "${name}": write one of ${FIELD_NAMES.join(", ")}, or payload. and a name.`,
      );
    }
    return { column, field };
  });
}
