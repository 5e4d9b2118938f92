import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { type CharSet, charSet, complement, isWide, LAST_UNIT } from "./char-set.ts";

/** A part of a pattern, without what a test need not know: groups, names, greediness. */
export type Part =
  | { kind: "chars"; set: CharSet }
  | { kind: "sequence"; parts: Part[] }
  | { kind: "choice"; options: Part[] }
  | { kind: "repeat"; part: Part; min: number; max: number };

export interface Pattern {
  part: Part;
  /** Whether the match must reach the end of the text. */
  toEnd: boolean;
}

/** Thrown inside for what only a regular expression can do. */
class Unsupported extends Error {}

/**
 * A pattern (JSON Schema Validation 2020-12 §6.3.3: ECMA-262, mode `u`) that begins with `^` as a tree of parts.
 *
 * @returns undefined for what code units alone cannot decide: assertions inside, back references, counted
 *   characters beyond the basic plane, properties of characters
 */
export function parsePattern(source: string): Pattern | undefined {
  try {
    const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
    const options = alternatives.map(readAnchored);
    const toEnd = options.every((option) => option.toEnd);
    if (!toEnd && options.some((option) => option.toEnd)) return undefined;
    return { part: choice(options.map(({ part }) => part)), toEnd };
  } catch (error) {
    if (error instanceof Unsupported || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readAnchored({ elements }: AST.Alternative): Pattern {
  const toEnd = isEdge(elements.at(-1), "end");
  if (!isEdge(elements[0], "start")) throw new Unsupported();
  return { part: sequence(elements.slice(1, toEnd ? -1 : undefined)), toEnd };
}

function isEdge(element: AST.Element | undefined, kind: "start" | "end"): boolean {
  return element?.type === "Assertion" && element.kind === kind;
}

function sequence(elements: readonly AST.Element[]): Part {
  return { kind: "sequence", parts: elements.map(readElement) };
}

function choice(options: Part[]): Part {
  const [only] = options;
  return options.length === 1 && only ? only : { kind: "choice", options };
}

function readElement(element: AST.Element): Part {
  if (element.type === "Group" || element.type === "CapturingGroup") {
    if (element.type === "Group" && element.modifiers) throw new Unsupported();
    return choice(element.alternatives.map(({ elements }) => sequence(elements)));
  }
  if (element.type === "Quantifier") {
    const { min, max } = element;
    const part = readElement(element.element as AST.Element);
    if (part.kind === "chars" && isWide(part.set) && (min > 1 || max !== Infinity)) throw new Unsupported();
    return { kind: "repeat", part, min, max };
  }
  const set = setOf(element);
  if (isWide(set) && element.parent.type !== "Quantifier") throw new Unsupported();
  return { kind: "chars", set };
}

function setOf(node: AST.Element | AST.CharacterClassElement): CharSet {
  switch (node.type) {
    case "Character":
      return range(node.value, node.value);
    case "CharacterClassRange":
      return range(node.min.value, node.max.value);
    case "CharacterClass": {
      const set = charSet(
        node.elements.flatMap((element) => [...setOf(element as AST.CharacterClassElement)]),
      );
      return node.negate ? complement(set) : set;
    }
    case "CharacterSet": {
      const set = node.kind === "property" ? undefined : SETS[node.kind];
      if (!set) throw new Unsupported();
      return node.kind === "any" || !node.negate ? set : complement(set);
    }
    default:
      throw new Unsupported();
  }
}

function range(from: number, to: number): CharSet {
  if (to > LAST_UNIT || isWide([[from, to]])) throw new Unsupported();
  return [[from, to]];
}

const codes = (text: string): CharSet =>
  charSet([...text].map((char) => [char.charCodeAt(0), char.charCodeAt(0)]));
const SETS: Record<string, CharSet> = {
  digit: charSet([[48, 57]]),
  word: charSet([
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ]),
  space: charSet([...codes("\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff"), [0x2000, 0x200a]]),
  any: complement(codes("\n\r\u2028\u2029")),
};
