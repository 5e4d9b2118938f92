import type { JsonPiece } from "./json-row.ts";

/** The lines of an NDJSON text, in batches; empty ones are left out. */
export async function* splitLines(text: AsyncIterable<string>): AsyncGenerator<JsonPiece[]> {
  let rest = "";
  let line = 0;
  const piece = (content: string): JsonPiece | undefined => {
    line++;
    const trimmed = content.trim();
    if (trimmed === "") return undefined;
    return { number: line, text: trimmed, line, column: content.indexOf(trimmed) + 1 };
  };
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield lines.map(piece).filter((each) => each !== undefined);
  }
  const last = piece(rest);
  if (last !== undefined) yield [last];
}
