import { readFile, writeFile } from "node:fs/promises";
import { type Body, extremes, thousands } from "./bodies.ts";
import { bytesIn, decoded, decodedAndValidated, timeBytes } from "./bytes.ts";
import { lent } from "./checks.ts";
import { compiled } from "./contenders/compiled.ts";
import { handWritten } from "./contenders/hand-written.ts";
import { measureModules } from "./modules.ts";
import { measureOperations } from "./operations.ts";
import { plain } from "./plain-checks.ts";
import { planningReport } from "./planner/report.ts";
import { plot } from "./plot.ts";
import { machine, report, updateReadme } from "./report.ts";
import type { Results } from "./results.ts";
import { handWrittenTable, ratioTable } from "./tables.ts";
import { timeValidation } from "./validation.ts";

const folder = new URL("../", import.meta.url);

if (process.argv.includes("--planner")) {
  await measurePlanner();
} else if (process.argv.includes("--quick")) {
  const contenders = [compiled, handWritten];
  const timings = timeValidation(contenders, thousands);
  console.log(ratioTable(timings, contenders, [...timings.keys()]));
  console.log(`\n${handWrittenTable(timings)}`);
  const bytes = timeBytes(thousands);
  console.log(
    `\n${ratioTable(bytes, [decodedAndValidated, bytesIn], [...bytes.keys()], decoded)}\n\n${machine()}`,
  );
} else {
  const results = await measure();
  const text = report(results);
  console.log(text);
  await writeFile(new URL("RESULTS.md", folder), text);
  await writeFile(new URL("results.svg", folder), plot(results));
  const readme = new URL("../README.md", folder);
  await writeFile(readme, updateReadme(await readFile(readme, "utf8"), results));
  await measurePlanner();
}

async function measurePlanner(): Promise<void> {
  const text = planningReport();
  console.log(text);
  await writeFile(new URL("PLANNER.md", folder), text);
}

async function measure(): Promise<Results> {
  const ours = [compiled, handWritten];
  const bodies = [...thousands, ...extremes].map(announced);
  // Loaded here alone: with schemasafe in the process, code that has nothing to do with it takes three times as long.
  const { peersWith } = await import("./contenders/index.ts");
  const [natural, borrowing] = [await peersWith(plain), await peersWith(lent)];
  return {
    costs: await measureModules(),
    operations: await measureOperations(),
    timings: timeValidation([...ours, ...natural, ...borrowing], bodies),
    bytes: timeBytes(bodies),
    natural: [...ours, ...natural],
    lent: [...ours, ...borrowing],
    versions: await versions(),
  };
}

/** The whole takes minutes: say how far it is. */
function announced(body: Body): Body {
  const makeText = () => {
    console.error(`timing ${body.title}`);
    return body.makeText();
  };
  return { ...body, makeText };
}

async function versions(): Promise<string[]> {
  const peers = ["ajv", "zod", "valibot", "arktype", "@sinclair/typebox", "typia", "@exodus/schemasafe"];
  const catalog = await readFile(new URL("../pnpm-workspace.yaml", folder), "utf8");
  return peers.map((name) => {
    const line = catalog.split("\n").find((text) => text.replaceAll('"', "").startsWith(`  ${name}: `));
    return `${name} ${line?.split(": ")[1] ?? ""}`;
  });
}
