import { InputError } from "./input-error.ts";
import type { JsonPiece } from "./json-row.ts";

const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;
const SPACE = 32;

/** An entry is never longer: the server takes no larger body. */
const LONGEST = 64 * 1024 * 1024;

/**
 * The elements of a JSON array as texts, in batches, without reading the whole. What is inside an element is not
 * judged, but that its brackets close.
 *
 * @throws InputError when the text is no array, or ends too early
 */
export async function* splitArray(name: string, text: AsyncIterable<string>): AsyncGenerator<JsonPiece[]> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let column = 0;
  let number = 0;
  let ended = false;
  /** The element that is being read, without what this chunk has of it. */
  let open: JsonPiece | undefined;
  const wrong = (what: string) => new InputError(`${name}:${line}:${column} ${what}`);

  for await (const chunk of text) {
    const pieces: JsonPiece[] = [];
    let from = 0;
    const close = (to: number) => {
      if (open === undefined)
        throw wrong("has a comma where an entry should be: write one entry between two commas");
      pieces.push({ ...open, text: (open.text + chunk.slice(from, to)).trimEnd() });
      open = undefined;
    };
    for (let i = 0; i < chunk.length; i++) {
      const code = chunk.charCodeAt(i);
      column++;
      if (code === NEWLINE) {
        line++;
        column = 0;
      }
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
        continue;
      }
      if (code <= SPACE) continue;
      const character = chunk[i] as string;
      if (ended) throw wrong("has text after the array: only one array is read");
      if (depth === 0) {
        if (character !== "[")
          throw wrong("is no JSON array: begin with [, or write one entry a line (NDJSON)");
        depth = 1;
        continue;
      }
      if (depth === 1 && (character === "," || character === "]")) {
        if (character === "," || open !== undefined) close(i);
        else if (number > 0) throw wrong("has a comma before the end of the array: leave it out");
        ended = character === "]";
        continue;
      }
      if (open === undefined) {
        open = { number: ++number, text: "", line, column };
        from = i;
      }
      if (code === QUOTE) inString = true;
      else if (character === "{" || character === "[") depth++;
      else if (character === "}" || character === "]") depth--;
    }
    if (open !== undefined) {
      open.text += chunk.slice(from);
      if (open.text.length > LONGEST) {
        throw new InputError(
          `${name}:${open.line}:${open.column} begins an entry of more than 64 MiB: a quote or bracket may be open`,
        );
      }
    }
    yield pieces;
  }
  if (!ended) {
    const where = open === undefined ? "" : `, inside the entry that begins at ${open.line}:${open.column}`;
    throw wrong(
      `ends before its array does${where}: the file is cut off, or a quote or bracket is not closed`,
    );
  }
}
