import { below, comparePointers } from "../pointer.ts";
import type { Decoder, Result, TextSource, ValidationError, Validator } from "../types.ts";
import type { ParameterPlan, Unreadable } from "./plan.ts";
import { type Pair, readPairs } from "./read-pairs.ts";
import { readSegment } from "./read-segment.ts";

/** Read path parameters, or the fields of a header by their names in any case (RFC 9110 §5.1), and validate them. */
export function decodeNamed<T>(
  validator: Validator<T>,
  plans: readonly ParameterPlan[],
  isHeader: boolean,
): Decoder<T> {
  return (source, options) => validator.validate(readNamed(source, plans, isHeader), options);
}

/**
 * Read a query or form (`application/x-www-form-urlencoded`: `+` is a space) or a Cookie header, or the parts of one,
 * and validate them.
 */
export function decodeList<T>(
  validator: Validator<T>,
  plans: readonly ParameterPlan[],
  isCookie: boolean,
): Decoder<T> {
  return (source, options) => {
    const { values, unreadable } = readList(source, plans, isCookie);
    return withUnreadable(validator.validate(values, options), unreadable);
  };
}

interface Read {
  values: Record<string, unknown>;
  unreadable: Unreadable[];
}

function readNamed(source: TextSource, plans: readonly ParameterPlan[], isHeader: boolean): object {
  const given = new Map<string, string>();
  for (const [name, value] of entriesOf(source)) {
    const key = isHeader ? name.toLowerCase() : name;
    given.set(key, given.has(key) ? `${given.get(key)}, ${value}` : value);
  }
  const values: [string, unknown][] = [];
  for (const plan of plans) {
    const key = isHeader ? plan.name.toLowerCase() : plan.name;
    const text = given.get(key);
    if (text === undefined) continue;
    given.delete(key);
    values.push([plan.name, plan.style === "json" ? parsed(text) : readSegment(text, plan)]);
  }
  return Object.fromEntries([...given, ...values]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readList(source: TextSource, plans: readonly ParameterPlan[], isCookie: boolean): Read {
  if (typeof source !== "string") return readPairs([...entriesOf(source)], plans, (text) => text);
  const decode = (text: string) => decodeURIComponent(isCookie ? text : text.replaceAll("+", " "));
  const unreadable: Unreadable[] = [];
  const pairs: Pair[] = [];
  for (const part of source.replace(/^\?/, "").split(isCookie ? /;\s*/ : "&")) {
    if (part === "") continue;
    const [name = "", ...rest] = part.split("=");
    const text = rest.join("=");
    try {
      decode(text);
      pairs.push([decode(name), text]);
    } catch {
      const message = `must be percent-encoded, found ${JSON.stringify(part.slice(0, 60))}: write %25 for a percent sign`;
      unreadable.push({ pointer: below("", name), keyword: "encoding", message });
    }
  }
  const read = readPairs(pairs, plans, decode);
  return { values: read.values, unreadable: [...unreadable, ...read.unreadable] };
}

function* entriesOf(source: TextSource): Iterable<[string, string]> {
  if (typeof source === "string") return;
  const entries = Symbol.iterator in source ? source : Object.entries(source);
  for (const [name, value] of entries) {
    for (const text of [value].flat()) if (text !== undefined) yield [name, String(text)];
  }
}

/** Where a text cannot be read, that is the error, and not what the validator says of what is there instead. */
function withUnreadable<T>(result: Result<T>, unreadable: readonly Unreadable[]): Result<T> {
  if (unreadable.length === 0) return result;
  const pointers = new Set(unreadable.map(({ pointer }) => pointer));
  const others = result.valid ? [] : result.errors.filter(({ pointer }) => !pointers.has(pointer));
  const hidden = result.valid ? 0 : result.errors.length - others.length;
  const errors: ValidationError[] = [...unreadable.map((error) => ({ ...error, params: {} })), ...others];
  errors.sort((a, b) => comparePointers(a.pointer, b.pointer));
  const errorCount = unreadable.length + (result.valid ? 0 : result.errorCount - hidden);
  return { valid: false, errors, errorCount };
}
