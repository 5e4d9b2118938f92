import type { JsonElement } from "@calls-api/client/json-array";

/** The lines of an NDJSON text, in batches; empty ones are left out. */
export async function* splitLines(text: AsyncIterable<string>): AsyncGenerator<JsonElement[]> {
  let rest = "";
  let line = 0;
  const piece = (content: string): JsonElement | undefined => {
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
