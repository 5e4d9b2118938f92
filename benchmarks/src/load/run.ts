import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { writeLines } from "./lines.ts";
import type { Told } from "./told.ts";

/**
 * Loads a file of entries with the client, with `calls-api add`, and with JSON.parse and fetch alone, each in a process
 * of its own.
 */
const count = Number(process.argv[2] ?? 200_000);
const rounds = Number(process.argv[3] ?? 3);
const folder = mkdtempSync(join(tmpdir(), "calls-load-"));
// Built, as they are published: loaders take memory of their own.
await build({
  entryPoints: {
    ...Object.fromEntries(
      ["sink", "floor", "ours", "tell-at-exit"].map((name) => [
        name,
        join(import.meta.dirname, `${name}.ts`),
      ]),
    ),
    "calls-api": join(import.meta.dirname, "../../../packages/cli/src/bin.ts"),
  },
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  conditions: ["@calls-api/source"],
  mainFields: ["module", "main"],
});
const file = join(folder, "entries.ndjson");
await writeLines(file, count);
const sink = spawn(process.execPath, [join(folder, "sink.mjs")], { stdio: ["ignore", "pipe", "inherit"] });
try {
  const [port] = await once(sink.stdout, "data");
  const baseUrl = `http://127.0.0.1:${String(port).trim()}`;
  const add = ["add", file, "--base-url", baseUrl, "--token-env", "CALLS_TOKEN", "--live", "--yes"];
  for (let round = 0; round < rounds; round++) {
    const floor = run(["floor.mjs", file, baseUrl]);
    const ours = run(["ours.mjs", file, baseUrl, join(folder, `${round}.journal`)]);
    const command = run(["--import", join(folder, "tell-at-exit.mjs"), "calls-api.mjs", ...add]);
    console.log(`floor: peak ${floor.peakMegabytes.toFixed(0)} MB`);
    console.log(`client: ${besides(floor, ours)}`);
    console.log(`calls-api add: ${besides(floor, command)}`);
  }
} finally {
  sink.kill();
  rmSync(folder, { recursive: true });
}

function run(args: string[]): Told {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, CALLS_TOKEN: "8231.7056.1b131df1" },
  });
  const figures: Told = JSON.parse(stdout);
  // What the command adds, it tells people.
  const created = figures.created ?? Number(/Done: ([\d,]+) added/.exec(stderr)?.[1]?.replaceAll(",", ""));
  if (status === 0 && created === count) return figures;
  throw new Error(
    `${args.join(" ")} ended with ${status} and added ${created} of ${count} entries: ${stderr}`,
  );
}

function besides(floor: Told, { seconds, cpuSeconds, peakMegabytes }: Told): string {
  const [throughput, byCpu] = [floor.seconds / seconds, floor.cpuSeconds / cpuSeconds];
  return `throughput ÷ floor ${throughput.toFixed(2)}, by CPU ${byCpu.toFixed(2)}; peak ${peakMegabytes.toFixed(0)} MB`;
}
