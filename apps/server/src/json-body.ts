import { TextDecoder } from "node:util";
import { visit } from "jsonc-parser";
import { Problem } from "./problem.ts";

/** A payload may be nested so deep, and what is not JSON; deeper ones are made to break servers. */
export const MAX_DEPTH = 512;

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Read a JSON body.
 *
 * @returns the value, and the text that it was read from
 * @throws Problem invalid.json, with the line and column where reading stopped
 */
export function parseJsonBody(bytes: Uint8Array | undefined): { value: unknown; text: string } {
  if (bytes === undefined || bytes.length === 0) {
    throw new Problem("invalid.json", "The body is empty: send JSON.");
  }
  const text = decode(bytes);
  try {
    return { value: JSON.parse(text), text };
  } catch {
    // Looking for the place goes down level by level.
    if (depthOf(text) > MAX_DEPTH) throw tooDeep();
    throw new Problem("invalid.json", `The body is not JSON: reading stopped at ${whereOf(text)}.`);
  }
}

export function tooDeep(): Problem {
  return new Problem(
    "invalid.json",
    `The body is nested deeper than ${MAX_DEPTH} levels: send a flatter one.`,
  );
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem("invalid.json", "The body is not UTF-8 text: send JSON in UTF-8.");
  }
}

/** How deep arrays and objects are nested; right for every text that is JSON. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}

/** The index of the quote that ends the string which begins at `start`. */
export function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text.charCodeAt(i) !== QUOTE) i += text.charCodeAt(i) === BACKSLASH ? 2 : 1;
  return i;
}

/** Line and column, from 1, of the first error: V8 names a position for some errors only. */
function whereOf(text: string): string {
  const offsets: number[] = [];
  visit(text, { onError: (_code, offset) => void offsets.push(offset) }, { disallowComments: true });
  const before = text.slice(0, offsets[0]).split("\n");
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
