import type { Entry } from "@calls-api/types";
import { parseInBatches } from "./batches.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { oneByOne } from "./one-by-one.ts";
import { type JsonElement, Splitter } from "./splitter.ts";

export { JsonArrayError } from "../errors/json-array-error.ts";
export type { JsonElement };

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
export function readJsonArray<Element = Entry>(
  text: AsyncIterable<string | Uint8Array>,
): AsyncIterableIterator<Element> {
  return oneByOne(parseInBatches<Element>(decodeUtf8(text)));
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
