import { below } from "../pointer.ts";
import type { ParameterPlan, Shape, Unreadable } from "./plan.ts";
import {
  type Decode,
  isObjectShape,
  propertyShape,
  readDelimited,
  readProperties,
  readScalar,
} from "./read-value.ts";

/** `name[a][b]`, of at most 100 levels: a longer name is one like any other, so that none can fill the stack. */
const isInside = (key: string, name: string) =>
  key.startsWith(`${name}[`) && key.endsWith("]") && key.split("][").length <= 100;

/** A name and the text that follows it, still encoded where it came from a URL. */
export type Pair = readonly [name: string, text: string];

/**
 * The parameters of a query, a cookie or a form (styles form, spaceDelimited, pipeDelimited, deepObject and JSON): a
 * value for each name. What no plan names stays a text under its own name, or goes to the exploded object that takes
 * other names.
 */
export function readPairs(
  pairs: readonly Pair[],
  plans: readonly ParameterPlan[],
  decode: Decode,
): { values: Record<string, unknown>; unreadable: Unreadable[] } {
  const values: [string, unknown][] = [];
  const unreadable: Unreadable[] = [];
  const left = new Map<string, string[]>();
  for (const [name, text] of pairs) left.set(name, [...(left.get(name) ?? []), text]);
  const take = (name: string) => {
    const texts = left.get(name);
    left.delete(name);
    return texts;
  };
  const single = (name: string, texts: string[]) => {
    if (texts.length > 1) {
      const message = `stands ${texts.length} times, and is no list: write it once`;
      unreadable.push({ pointer: below("", name), keyword: "repeated", message });
    }
    return texts[0] as string;
  };

  const isExplodedForm = ({ style, explode, shape }: ParameterPlan) =>
    style === "form" && explode && isObjectShape(shape);
  for (const plan of plans.filter((plan) => !isExplodedForm(plan))) {
    const { name, style, explode, shape } = plan;
    if (style === "deepObject") {
      const inside = [...left.keys()].filter((key) => isInside(key, name));
      const deep = inside.map((key) => [key.slice(name.length + 1, -1).split("]["), take(key)] as const);
      if (deep.length > 0) values.push([name, readDeep(deep, shape, decode)]);
      continue;
    }
    const texts = take(name);
    if (texts === undefined) continue;
    if (style === "json") values.push([name, readJson(name, decode(single(name, texts)), unreadable)]);
    else if (shape.items && explode) {
      values.push([name, texts.map((text) => readScalar(decode(text), shape.items as Shape))]);
    } else if (shape.items || isObjectShape(shape)) {
      values.push([name, readDelimited(single(name, texts), style, shape, decode)]);
    } else values.push([name, readScalar(decode(single(name, texts)), shape)]);
  }
  for (const { name, shape } of plans.filter(isExplodedForm)) {
    const names = [...left.keys()].filter(
      (key) => shape.others || Object.hasOwn(shape.properties ?? {}, key),
    );
    const own = names.map((key): Pair => [key, decode(single(key, take(key) as string[]))]);
    const value = readProperties(own, shape);
    if (name === "") values.push(...Object.entries(value));
    else if (own.length > 0) values.push([name, value]);
  }
  for (const [name, texts] of left) values.push([name, decode(texts[0] as string)]);
  return { values: Object.fromEntries(values), unreadable };
}

function readJson(name: string, text: string, unreadable: Unreadable[]): unknown {
  try {
    return JSON.parse(text);
  } catch {
    unreadable.push({ pointer: below("", name), keyword: "content", message: "must be JSON" });
    return text;
  }
}

/** `name[a][b]=text` as nested objects; `name[a][]=x` and a repeated name make a list. */
function readDeep(
  entries: readonly (readonly [path: string[], texts: string[] | undefined])[],
  shape: Shape,
  decode: Decode,
): object {
  const groups = new Map<string, [string[], string[] | undefined][]>();
  for (const [[head = "", ...rest], texts] of entries) {
    groups.set(head, [...(groups.get(head) ?? []), [rest, texts]]);
  }
  return Object.fromEntries(
    [...groups].map(([name, inside]) => {
      const inner = propertyShape(shape, name);
      const texts = inside.flatMap(([rest, own = []]) => (rest.length === 0 || rest[0] === "" ? own : []));
      if (texts.length === 0) return [name, readDeep(inside, inner, decode)];
      const isList = inner.items !== undefined || texts.length > 1;
      const read = texts.map((text) => readScalar(decode(text), isList ? (inner.items ?? {}) : inner));
      return [name, isList ? read : read[0]];
    }),
  );
}
