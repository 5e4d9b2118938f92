import { JsonArrayError } from "../errors/json-array-error.ts";

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

/** Finds where the elements of one JSON array end. What is inside an element is not judged, but that its brackets close. */
export class Splitter {
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

  /**
   * The elements that end in the next piece of the text.
   *
   * @throws JsonArrayError where it is no JSON array
   */
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

  /** Pass over a text between elements that is known to hold so many whole ones, each with a comma behind it. */
  skip(text: string, elements: number): void {
    this.#number += elements;
    let lineStart = -this.#lineBefore;
    for (let at = find(text, "\n", 0); at < text.length; at = find(text, "\n", at + 1)) {
      this.#line++;
      lineStart = at + 1;
    }
    this.#lineBefore = text.length - lineStart;
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
