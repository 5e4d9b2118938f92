import type { Entry } from "@calls-api/types";
import { ConfigurationError } from "../errors/configuration-error.ts";

/** Where entries come from: an array or any other iterable, an async iterable, or a stream of entries. */
export type EntrySource = Iterable<Entry> | AsyncIterable<Entry> | ReadableStream<Entry>;

/** An iterator of either kind. */
export interface Entries {
  next(): IteratorResult<unknown> | Promise<IteratorResult<unknown>>;
  return?: (() => unknown) | undefined;
}

/** @throws ConfigurationError when it is no source of entries */
export function readEntries(source: unknown): Entries {
  if (typeof source === "object" && source !== null) {
    if (Symbol.asyncIterator in source) return (source as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    if (Symbol.iterator in source) return (source as Iterable<unknown>)[Symbol.iterator]();
    // Some browsers' streams are not iterable.
    if ("getReader" in source) return readStream(source as ReadableStream<unknown>);
  }
  throw new ConfigurationError(
    "The source must be an array, an iterable, an async iterable or a stream of entries, found " +
      `${source === null ? "null" : typeof source}: parse a text first.`,
  );
}

function readStream(stream: ReadableStream<unknown>): Entries {
  const reader = stream.getReader();
  return {
    next: () => reader.read() as Promise<IteratorResult<unknown>>,
    return: () => reader.cancel(),
  };
}
