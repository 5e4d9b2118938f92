import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { measureArrays } from "./array/costs.ts";
import { everyBody, thousands } from "./bodies.ts";
import { bytesIn, decoded, decodedAndValidated, timeBytes } from "./bytes.ts";
import { compiled } from "./contenders/compiled.ts";
import { handWritten } from "./contenders/hand-written.ts";
import { measureModules } from "./modules.ts";
import { measureOperations } from "./operations.ts";
import { timePeers } from "./peers-apart.ts";
import { planningReport } from "./planner/report.ts";
import { plot } from "./plot.ts";
import { machine, report, updateReadme } from "./report.ts";
import type { Results } from "./results.ts";
import { timeServers } from "./server/times.ts";
import { handWrittenTable, ratioTable } from "./tables.ts";
import { timeValidation, titlesOf } from "./validation.ts";

const folder = new URL("../", import.meta.url);

if (process.argv.includes("--planner")) {
  await measurePlanner();
} else if (process.argv.includes("--quick")) {
  const contenders = [compiled, handWritten];
  const timings = timeValidation(contenders, thousands);
  console.log(ratioTable(timings, contenders, titlesOf(timings)));
  console.log(`\n${handWrittenTable(timings)}`);
  const bytes = timeBytes(thousands);
  console.log(
    `\n${ratioTable(bytes, [decodedAndValidated, bytesIn], titlesOf(bytes), decoded)}\n\n${machine()}`,
  );
} else {
  const results = await measure();
  const text = report(results);
  console.log(text);
  await writeFile(new URL("RESULTS.md", folder), text);
  await writeFile(new URL("results.svg", folder), plot(results));
  const readme = new URL("../README.md", folder);
  await writeFile(readme, updateReadme(await readFile(readme, "utf8"), results));
  // In a process without what was loaded for all that.
  const [program = ""] = process.argv.slice(1);
  execFileSync(process.execPath, [...process.execArgv, program, "--planner"], { stdio: "inherit" });
}

async function measurePlanner(): Promise<void> {
  const text = planningReport();
  console.log(text);
  await writeFile(new URL("PLANNER.md", folder), text);
}

async function measure(): Promise<Results> {
  const ours = [compiled, handWritten];
  console.error("timing ours");
  const own = timeValidation(ours, everyBody);
  const bytes = timeBytes(everyBody);
  const [operations, arrays, servers] = [
    await measureOperations(),
    await measureArrays(),
    await timeServers(),
  ];
  const natural = timePeers("natural");
  const lent = timePeers("lent");
  return {
    timings: [...own, ...natural.sittings, ...lent.sittings],
    bytes,
    natural: [...ours, ...natural.contenders],
    lent: [...ours, ...lent.contenders],
    costs: await measureModules(lent.contenders),
    operations,
    arrays,
    servers,
    versions: await versions(),
  };
}

async function versions(): Promise<string[]> {
  const peers = ["ajv", "zod", "valibot", "arktype", "@sinclair/typebox", "typia", "@exodus/schemasafe"];
  const catalog = await readFile(new URL("../pnpm-workspace.yaml", folder), "utf8");
  return peers.map((name) => {
    const line = catalog.split("\n").find((text) => text.replaceAll('"', "").startsWith(`  ${name}: `));
    return `${name} ${line?.split(": ")[1] ?? ""}`;
  });
}
