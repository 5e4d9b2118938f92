/** A named export of a module. */
export interface ByteCheck {
  module: string;
  name: string;
}

/**
 * How a keyword is decided on the bytes of a JSON text. A check that is not sure says false: then the value is made and
 * judged by the keyword's own code. Positions are those of the first byte of a value, the opening quote of a string;
 * the value has been accepted by its own schema.
 */
export type ByteForm =
  /** A keyword for strings: `(text) => boolean`; it sees strings of ASCII characters that are written without escapes. */
  | { on: "text"; check: ByteCheck }
  /** A keyword for objects: `(bytes, ...positions) => boolean`, the positions of properties, -1 of those that are absent. */
  | { on: "properties"; properties: readonly string[]; check: ByteCheck }
  /** A keyword for arrays: `(bytes, index, ...positions) => boolean`, once for each item, of properties that each has. */
  | { on: "items"; properties: readonly string[]; check: ByteCheck };

/** A keyword definition with a byte form. */
export interface ByteKeyword {
  /** @param value of the keyword in a schema */
  bytes?(value: unknown): ByteForm | undefined;
}
