import type { Shape, Style } from "./plan.ts";

/** Turns a part of a text, as it was sent, into what it says: undoes percent-encoding, or does nothing. */
export type Decode = (text: string) => string;

/** Between the items of a list or the names and values of an object; in a URL also as they are encoded. */
const SEPARATORS: Partial<Record<Style, RegExp>> = {
  spaceDelimited: /%20|\+| /,
  pipeDelimited: /%7C|\|/i,
};

/**
 * A text as the value that it stands for: a number, a boolean or null where the shape asks for one and the text is
 * written as JSON writes it (RFC 8259 §3, §6), else the text.
 */
export function readScalar(text: string, { types = [] }: Shape): unknown {
  if (types.includes("null") && text === "null") return null;
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  if (types.includes("number") && /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) {
    const number = Number(text);
    if (Number.isFinite(number)) return number;
  }
  return text;
}

/** One text as a list or object that is not exploded: split at the separators first, then decoded. */
export function readDelimited(text: string, style: Style, shape: Shape, decode: Decode): unknown {
  const parts = text === "" ? [] : text.split(SEPARATORS[style] ?? ",").map(decode);
  if (shape.items) return parts.map((part) => readScalar(part, shape.items as Shape));
  const pairs: [string, string][] = [];
  for (let i = 0; i < parts.length; i += 2) pairs.push([parts[i] as string, parts[i + 1] ?? ""]);
  return readProperties(pairs, shape);
}

/** Names and texts as an object; any name is data, `__proto__` among them. */
export function readProperties(pairs: Iterable<readonly [string, string]>, shape: Shape): object {
  const entries = [...pairs].map(([name, text]) => [name, readScalar(text, propertyShape(shape, name))]);
  return Object.fromEntries(entries);
}

export function propertyShape({ properties = {}, others = {} }: Shape, name: string): Shape {
  return Object.hasOwn(properties, name) ? (properties[name] as Shape) : others;
}

export function isObjectShape(shape: Shape): boolean {
  return shape.properties !== undefined || shape.others !== undefined;
}
