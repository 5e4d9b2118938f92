import { JsonArrayError } from "../errors/json-array-error.ts";
import { type JsonElement, Splitter } from "./splitter.ts";

/** What stands before the first element, and how it begins: where it is an object, up to its first value. */
const START = /^(\ufeff?\s*\[)(\s*\{\s*"[^"\\]*"\s*:)/;

/**
 * The elements of one JSON array, parsed, in batches of what the pieces of a text hold.
 *
 * Where elements begin alike, it is a good guess that one ends before the last such beginning of a piece. JSON.parse
 * proves it for all elements up to there at once, or refuses it; from there on the text is split by its brackets.
 *
 * @throws JsonArrayError where it is no JSON array
 */
export async function* parseInBatches<Element>(text: AsyncIterable<string>): AsyncGenerator<Element[], void> {
  const splitter = new Splitter();
  /** A comma and what elements begin with; empty where nothing is guessed. */
  let beginning: string | undefined;
  /** What is not parsed yet, from the beginning of an element. */
  let rest = "";
  for await (const piece of text) {
    rest += piece;
    if (beginning === undefined) {
      const [, before = "", first] = START.exec(rest) ?? [];
      beginning = first === undefined ? "" : `,${first}`;
      splitter.elementsOf(before);
      rest = rest.slice(before.length);
    }
    const end = beginning === "" ? -1 : rest.lastIndexOf(beginning);
    const guessed = end < 0 ? undefined : parse<Element[]>(`[${rest.slice(0, end)}]`);
    if (guessed) {
      splitter.skip(rest.slice(0, end + 1), guessed.length);
      rest = rest.slice(end + 1);
      yield guessed;
    } else {
      beginning = "";
      yield* parseEach<Element>(splitter.elementsOf(rest));
      rest = "";
    }
  }
  yield* parseEach<Element>(splitter.elementsOf(rest));
  splitter.end();
}

/** What is before an element that is no JSON is given before that is thrown. */
function* parseEach<Element>(elements: JsonElement[]): Generator<Element[]> {
  const values: Element[] = [];
  for (const element of elements) {
    const value = parse<Element>(element.text);
    if (value === undefined) {
      yield values;
      throw new JsonArrayError("begins an element that is not JSON", element);
    }
    values.push(value);
  }
  yield values;
}

function parse<Value>(text: string): Value | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
