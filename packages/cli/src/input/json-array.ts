import { JsonArrayError, type JsonElement, splitJsonArray } from "@calls-api/client/json-array";
import { InputError } from "./input-error.ts";

/**
 * The elements of a JSON array as texts, in batches.
 *
 * @throws InputError when the text is no array, or ends too early
 */
export async function* splitArray(name: string, text: AsyncIterable<string>): AsyncGenerator<JsonElement[]> {
  try {
    yield* splitJsonArray(text);
  } catch (error) {
    if (!(error instanceof JsonArrayError)) throw error;
    throw new InputError(`${name}:${error.line}:${error.column} ${error.what}`, { cause: error });
  }
}
