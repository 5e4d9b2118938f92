import type { Entry } from "@calls-api/types";
import { decodeUtf8 } from "./decode-utf8.ts";
import { JsonArrayError } from "./errors/json-array-error.ts";

export { JsonArrayError };

const QUOTE = 34;
const SPACE = 32;
const COMMA = 44;
const [OPEN_ARRAY, CLOSE_ARRAY] = [91, 93];
const [OPEN_OBJECT, CLOSE_OBJECT] = [123, 125];
const ENDED = -1;
const BYTE_ORDER_MARK = 0xfeff;

/** An element is never longer: the service takes no larger body. */
const LONGEST = 64 * 1024 * 1024;

/** An element of an array as text. */
export interface JsonElement {
  /** From 1. */
  number: number;
  text: string;
  /** Where it begins, from 1. */
  line: number;
  column: number;
}

/**
 * The elements of one JSON array, parsed, from a text of any length: a file or an answer is read as it comes. They are
 * not validated: `addPhonesFrom` does it.
 *
 * ```ts
 * import { createReadStream } from "node:fs";
 * import { readJsonArray } from "@calls-api/client/json-array";
 *
 * for await (const result of client.addPhonesFrom(readJsonArray(createReadStream("march.json")))) {
 *   console.log(result.index, result.outcome);
 * }
 * ```
 *
 * @param text a stream of strings or of UTF-8 bytes
 * @throws JsonArrayError at the place where it is no JSON array
 */
export async function* readJsonArray<Element = Entry>(
  text: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Element> {
  for await (const elements of splitJsonArray(decodeUtf8(text))) {
    for (const element of elements) {
      let value: Element;
      try {
        value = JSON.parse(element.text);
      } catch {
        throw new JsonArrayError("begins an element that is not JSON", element);
      }
      yield value;
    }
  }
}

/**
 * The elements as texts with their places, a batch for each piece of the text. What is inside an element is not judged,
 * but that its brackets close.
 *
 * @throws JsonArrayError as {@link readJsonArray}
 */
export async function* splitJsonArray(text: AsyncIterable<string>): AsyncGenerator<JsonElement[]> {
  const splitter = new Splitter();
  for await (const piece of text) if (piece !== "") yield splitter.elementsOf(piece);
  splitter.end();
}

class Splitter {
  /** Of brackets around what is read: 1 between elements; {@link ENDED} after the array. */
  #depth = 0;
  #inString = false;
  /** A backslash ended the last piece. */
  #escaped = false;
  #line = 1;
  /** Characters of the line before the next piece. */
  #lineBefore = 0;
  #number = 0;
  /** The element that is being read, as far as the pieces had it. */
  #open: JsonElement | undefined;

  /** The elements that end in the next piece of the text, which is not empty. */
  elementsOf(piece: string): JsonElement[] {
    const elements: JsonElement[] = [];
    // In variables, because this is done for every character.
    let depth = this.#depth;
    let inString = this.#inString;
    let line = this.#line;
    let lineStart = -this.#lineBefore;
    let open = this.#open;
    let from = 0;
    const { length } = piece;
    /** The next of each from where it was last looked for: strings are not read, but searched. */
    let quote = -1;
    let backslash = -1;
    let newline = find(piece, "\n", 0);
    const placeOf = (at: number) => {
      for (; newline < at; newline = find(piece, "\n", newline + 1)) {
        line++;
        lineStart = newline + 1;
      }
      return { line, column: at - lineStart + 1 };
    };

    let i = this.#escaped ? 1 : 0;
    for (; i < length; i++) {
      if (inString) {
        if (quote < i) quote = find(piece, '"', i);
        if (backslash < i) backslash = find(piece, "\\", i);
        if (backslash < quote) {
          // Past what it escapes.
          i = backslash + 1;
          continue;
        }
        i = quote;
        if (quote === length) break;
        inString = false;
        continue;
      }
      const code = piece.charCodeAt(i);
      if (depth > 1) {
        if (code === QUOTE) inString = true;
        else if (code === OPEN_ARRAY || code === OPEN_OBJECT) depth++;
        else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth--;
        continue;
      }
      if (code <= SPACE || (depth === 0 && code === BYTE_ORDER_MARK)) continue;
      if (depth === 1 && code !== COMMA && code !== CLOSE_ARRAY) {
        if (open === undefined) {
          open = { number: ++this.#number, text: "", ...placeOf(i) };
          from = i;
        }
        if (code === QUOTE) inString = true;
        else if (code === OPEN_ARRAY || code === OPEN_OBJECT) depth++;
        continue;
      }

      const place = placeOf(i);
      if (depth === ENDED)
        throw new JsonArrayError("has text after the array: only one array is read", place);
      if (depth === 0) {
        if (code !== OPEN_ARRAY) throw new JsonArrayError("is no JSON array: begin with [", place);
        depth = 1;
        continue;
      }
      if (open !== undefined) {
        open.text = (open.text + piece.slice(from, i)).trimEnd();
        elements.push(open);
        open = undefined;
      } else if (code === COMMA) {
        throw new JsonArrayError(
          "has a comma where an element should be: write one between two commas",
          place,
        );
      } else if (this.#number > 0) {
        throw new JsonArrayError("has a comma before the end of the array: leave it out", place);
      }
      if (code === CLOSE_ARRAY) depth = ENDED;
    }

    if (open !== undefined) {
      open.text += piece.slice(from);
      if (open.text.length > LONGEST) {
        throw new JsonArrayError("begins an element of over 64 MiB: a quote or bracket may be open", open);
      }
    }
    placeOf(length);
    this.#depth = depth;
    this.#inString = inString;
    this.#escaped = i > length;
    this.#line = line;
    this.#lineBefore = length - lineStart;
    this.#open = open;
    return elements;
  }

  /** @throws JsonArrayError when the text that has ended holds no whole array */
  end(): void {
    if (this.#depth === ENDED) return;
    const open = this.#open;
    const within =
      open === undefined ? "" : `, inside the element that begins at ${open.line}:${open.column}`;
    throw new JsonArrayError(
      `ends before its array does${within}: it is cut off, or a quote or bracket is not closed`,
      { line: this.#line, column: this.#lineBefore },
    );
  }
}

/** Where it is next, or the length of the text. */
function find(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}
