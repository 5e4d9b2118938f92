import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { writeLines } from "./lines.ts";
import type { Told } from "./told.ts";

/** Loads a file of entries with the client and with JSON.parse and fetch alone, each in a process of its own. */
const count = Number(process.argv[2] ?? 200_000);
const rounds = Number(process.argv[3] ?? 3);
const folder = mkdtempSync(join(tmpdir(), "calls-load-"));
// Built, as they are published: loaders take memory of their own.
await build({
  entryPoints: ["sink", "floor", "ours"].map((name) => join(import.meta.dirname, `${name}.ts`)),
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  conditions: ["@calls-api/source"],
});
const file = join(folder, "entries.ndjson");
await writeLines(file, count);
const sink = spawn(process.execPath, [join(folder, "sink.mjs")], { stdio: ["ignore", "pipe", "inherit"] });
try {
  const [port] = await once(sink.stdout, "data");
  const baseUrl = `http://127.0.0.1:${String(port).trim()}`;
  for (let round = 0; round < rounds; round++) {
    const floor = run("floor", [file, baseUrl]);
    const ours = run("ours", [file, baseUrl, join(folder, `${round}.journal`)]);
    console.log(
      `throughput ÷ floor ${(floor.seconds / ours.seconds).toFixed(2)}, by CPU ${(floor.cpuSeconds / ours.cpuSeconds).toFixed(2)}; ` +
        `peak ${ours.peakMegabytes.toFixed(0)} MB, floor ${floor.peakMegabytes.toFixed(0)} MB`,
    );
  }
} finally {
  sink.kill();
  rmSync(folder, { recursive: true });
}

function run(name: string, args: string[]): Told {
  const figures: Told = JSON.parse(
    execFileSync(process.execPath, [join(folder, `${name}.mjs`), ...args], { encoding: "utf8" }),
  );
  if (figures.created !== count) throw new Error(`${name} added ${figures.created} of ${count} entries.`);
  return figures;
}
