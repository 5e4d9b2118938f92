/** A keyword that can be decided on the bytes of a JSON text: for `@calls-api/codegen`, which says what the forms mean. */
export interface ByteKeyword {
  bytes(value: never): ByteForm;
}

type ByteForm =
  | { on: "text"; check: ByteCheck }
  | { on: "properties" | "items"; properties: readonly string[]; check: ByteCheck };

interface ByteCheck {
  module: string;
  name: string;
}
