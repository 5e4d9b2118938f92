import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { typical } from "../entries.ts";

/** Writes typical entries as NDJSON, each with a number of its own. */
export async function writeLines(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  for (let from = 0; from < count; from += 1000) {
    const lines = Array.from({ length: Math.min(1000, count - from) }, (_, place) =>
      JSON.stringify({ ...typical, phone: String(16_500_000_000 + from + place) }),
    );
    if (!out.write(`${lines.join("\n")}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

/** The lines of each block of a file. */
export async function* readLines(file: string): AsyncGenerator<string[]> {
  let rest = "";
  for await (const block of createReadStream(file, "utf8")) {
    const lines = (rest + block).split("\n");
    rest = lines.pop() ?? "";
    yield lines;
  }
  if (rest !== "") yield [rest];
}
