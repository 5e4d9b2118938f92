import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { typical } from "../entries.ts";
import type { Told } from "../load/told.ts";

const ROUNDS = 3;

/** A million entries as one JSON array, each round: as a whole, and as it comes. */
export interface ArrayCosts {
  whole: Told[];
  streamed: Told[];
}

/** Each reading is a process of its own; they take turns. */
export async function measureArrays(count = 1_000_000): Promise<ArrayCosts> {
  console.error("timing arrays");
  const folder = mkdtempSync(join(tmpdir(), "calls-array-"));
  const names = ["whole", "streamed"] as const;
  try {
    // Built, as they are published: loaders take memory of their own.
    await build({
      entryPoints: names.map((name) => join(import.meta.dirname, `${name}.ts`)),
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      format: "esm",
      platform: "node",
      conditions: ["@calls-api/source"],
    });
    const file = join(folder, "entries.json");
    await writeArray(file, count);
    const costs: ArrayCosts = { whole: [], streamed: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of names) {
        const program = [join(folder, `${name}.mjs`), file];
        const told: Told = JSON.parse(
          execFileSync(process.execPath, ["--max-old-space-size=6000", ...program], { encoding: "utf8" }),
        );
        if (told.created !== count)
          throw new Error(`${name} finds ${told.created} of ${count} entries right`);
        costs[name].push(told);
      }
    }
    return costs;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeArray(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  const each = Array<string>(1000).fill(JSON.stringify(typical)).join(",");
  for (let from = 0; from < count; from += 1000) {
    if (!out.write(`${from === 0 ? "[" : ","}${each}`)) await once(out, "drain");
  }
  out.end("]");
  await once(out, "close");
}
