import { type CharSet, charSet, conditionOf, overlap } from "./char-set.ts";
import { type Part, type Pattern, parsePattern } from "./parse-pattern.ts";

/** Longer code than this is not worth its bytes. */
const LONGEST = 1500;
/** Up to this many code units are compared one by one, without a loop. */
const LONGEST_EXPRESSION = 64;
const LONGEST_STEP = 5;

/** Thrown inside for a pattern in which the next character does not say how to go on. */
class Ambiguous extends Error {}

/**
 * The body of a function of `s` that tests a pattern by its code units, without backtracking: for patterns in which
 * every next character says how to go on, such as `^\d{4}-\d\d$` or `^\+?[1-9][0-9]{4,14}$`.
 *
 * @returns undefined where only a regular expression will do
 */
export function matcherOf(source: string): string | undefined {
  const pattern = parsePattern(source);
  if (!pattern) return undefined;
  try {
    const body = writeBody(pattern);
    return body.length > LONGEST ? undefined : body;
  } catch (error) {
    if (error instanceof Ambiguous) return undefined;
    throw error;
  }
}

function writeBody(pattern: Pattern): string {
  const part = pattern.toEnd ? pattern.part : leastOf(pattern.part);
  const length = lengthOf(part);
  if (length !== undefined && length <= LONGEST_EXPRESSION) {
    const test = `s.length ${pattern.toEnd ? "===" : ">="} ${length}`;
    const body = `let c = 0; return ${test} && ${expressionOf(part, (offset) => String(offset), 0)};`;
    if (body.length <= LONGEST || !pattern.toEnd) return body;
  }
  if (!pattern.toEnd) throw new Ambiguous();
  return `const e = s.length; let i = 0, n = 0, c = 0; ${write(part, [])}return i === e;`;
}

/** What a match needs at least, where it need not reach the end: nothing of what may be left out at the end. */
function leastOf(part: Part): Part {
  if (part.kind === "repeat") return { ...part, max: part.min };
  if (part.kind !== "sequence") return part;
  const end = part.parts.findLastIndex((inner) => !isNullable(inner));
  const last = part.parts[end];
  return { kind: "sequence", parts: last ? [...part.parts.slice(0, end), leastOf(last)] : [] };
}

/** The number of code units that a part takes, where that is always the same. */
function lengthOf(part: Part): number | undefined {
  switch (part.kind) {
    case "chars":
      return 1;
    case "sequence":
      return part.parts.reduce<number | undefined>((sum, inner) => add(sum, lengthOf(inner)), 0);
    case "choice": {
      const [first, ...others] = part.options.map(lengthOf);
      return others.every((length) => length === first) ? first : undefined;
    }
    case "repeat": {
      const length = lengthOf(part.part);
      return part.min === part.max && length !== undefined ? length * part.min : undefined;
    }
  }
}

function add(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

/** The condition that a part of fixed length is at an offset. A choice is a plain "or": every option ends alike. */
function expressionOf(part: Part, at: (offset: number) => string, offset: number): string {
  switch (part.kind) {
    case "chars":
      return conditionOf(part.set, `s.charCodeAt(${at(offset)})`);
    case "sequence":
      return inOrder(part.parts, at, offset);
    case "choice":
      return `(${part.options.map((option) => expressionOf(option, at, offset)).join(" || ")})`;
    case "repeat":
      return inOrder(
        Array.from({ length: part.min }, () => part.part),
        at,
        offset,
      );
  }
}

function inOrder(parts: Part[], at: (offset: number) => string, offset: number): string {
  let place = offset;
  const conditions = parts.map((part) => {
    const condition = expressionOf(part, at, place);
    place += lengthOf(part) as number;
    return condition;
  });
  return conditions.filter((condition) => condition !== "true").join(" && ") || "true";
}

/** The code that moves `i` past a part, or returns false. `follow` is what can come after it. */
function write(part: Part, follow: CharSet): string {
  const length = lengthOf(part);
  if (length === 0) return "";
  if (part.kind === "chars") return `if (!(${next(part.set)})) return false; i++; `;
  if (length !== undefined && length <= LONGEST_STEP) {
    const at = (offset: number) => (offset === 0 ? "i" : `i + ${offset}`);
    return `if (i + ${length} > e || !(${expressionOf(part, at, 0)})) return false; i += ${length}; `;
  }
  switch (part.kind) {
    case "sequence":
      return part.parts
        .map((inner, index) => {
          const rest = { kind: "sequence", parts: part.parts.slice(index + 1) } as const;
          return write(inner, isNullable(rest) ? union(firstOf(rest), follow) : firstOf(rest));
        })
        .join("");
    case "choice":
      return writeChoice(part.options, follow);
    case "repeat":
      if (length !== undefined && length <= LONGEST_EXPRESSION && part.part.kind !== "chars") {
        return write({ kind: "sequence", parts: Array.from({ length: part.min }, () => part.part) }, follow);
      }
      return writeRepeat(part, follow);
  }
}

function writeChoice(options: Part[], follow: CharSet): string {
  const sets = options.map((option) =>
    isNullable(option) ? union(firstOf(option), follow) : firstOf(option),
  );
  const clash = sets.some((set, index) => sets.slice(index + 1).some((other) => overlap(set, other)));
  if (clash || options.filter(isNullable).length > 1) throw new Ambiguous();
  const taken = options.filter((option) => !isNullable(option));
  const rest = options.find(isNullable);
  const branches = taken.map((option) => `if (${next(firstOf(option))}) { ${write(option, follow)}} else `);
  return `${branches.join("")}{ ${rest ? write(rest, follow) : "return false; "}} `;
}

function writeRepeat(repeat: Part & { kind: "repeat" }, follow: CharSet): string {
  const { part, min, max } = repeat;
  const first = firstOf(part);
  if (isNullable(part) || overlap(first, follow)) throw new Ambiguous();
  const another = next(first);
  if (max === 1) return `if (${another}) { ${part.kind === "chars" ? "i++; " : write(part, follow)}} `;
  if (part.kind !== "chars") {
    if (min > 1 || max !== Infinity) throw new Ambiguous();
    const once = min === 1 ? write(part, union(first, follow)) : "";
    return `${once}while (${another}) { ${write(part, union(first, follow))}} `;
  }
  const tests = [...(min > 0 ? [`i - n < ${min}`] : []), ...(max === Infinity ? [] : [`i - n > ${max}`])];
  const check = tests.length > 0 ? `if (${tests.join(" || ")}) return false; ` : "";
  return `n = i; while (${another}) i++; ${check}`;
}

/** The condition that the next code unit is in the set. Reading past the end of a string is slow. */
function next(set: CharSet): string {
  return `i < e && ${conditionOf(set, "s.charCodeAt(i)")}`;
}

/** What a part can begin with. */
function firstOf(part: Part): CharSet {
  switch (part.kind) {
    case "chars":
      return part.set;
    case "choice":
      return charSet(part.options.flatMap((option) => [...firstOf(option)]));
    case "repeat":
      return part.max === 0 ? [] : firstOf(part.part);
    case "sequence": {
      const end = part.parts.findIndex((inner) => !isNullable(inner));
      const leading = end === -1 ? part.parts : part.parts.slice(0, end + 1);
      return charSet(leading.flatMap((inner) => [...firstOf(inner)]));
    }
  }
}

/** Whether a part can be nothing. */
function isNullable(part: Part): boolean {
  switch (part.kind) {
    case "chars":
      return false;
    case "choice":
      return part.options.some(isNullable);
    case "sequence":
      return part.parts.every(isNullable);
    case "repeat":
      return part.min === 0 || isNullable(part.part);
  }
}

function union(a: CharSet, b: CharSet): CharSet {
  return charSet([...a, ...b]);
}
