import type { ValidationError } from "../types.ts";
import { spaceEnd, valueEnd } from "./ends.ts";

/** The value of JSON in UTF-8, as `Response.json()` reads it: a byte order mark is no part of the text. */
export function readJson(b: Uint8Array): { value: unknown; error?: undefined } | { error: ValidationError } {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(b)) };
  } catch (cause) {
    return { error: explain(b, cause as Error) };
  }
}

function explain(b: Uint8Array, cause: Error): ValidationError {
  const start = b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf ? 3 : 0;
  const e = b.length;
  const end = valueEnd(b, new DataView(b.buffer, b.byteOffset, e), e, spaceEnd(b, e, start));
  const offset = end < 0 ? ~end : spaceEnd(b, e, end);
  if (offset === e && end >= 0) return errorOf(`cannot be read: ${cause.message}`, {});
  if (offset === e) return errorOf(`must be JSON: the text ends too early, after ${e} bytes`, { offset });
  const byte = b[offset] as number;
  const found =
    byte > 32 && byte < 127
      ? `"${String.fromCharCode(byte)}"`
      : `the byte 0x${byte.toString(16).padStart(2, "0")}`;
  return errorOf(`must be JSON in UTF-8: found ${found} at byte ${offset}`, { offset });
}

function errorOf(message: string, params: Record<string, unknown>): ValidationError {
  return { pointer: "", keyword: "json", message, params };
}
