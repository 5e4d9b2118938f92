import { readFile, writeFile } from "node:fs/promises";
import { extremes, thousands } from "./bodies.ts";
import { DECODED, measureBytes } from "./bytes.ts";
import { ajvAtRunTime } from "./contenders/ajv.ts";
import { standaloneModule } from "./contenders/ajv-standalone.ts";
import { compiled } from "./contenders/compiled.ts";
import { handWritten } from "./contenders/hand-written.ts";
import { contenders } from "./contenders/index.ts";
import { measureModules } from "./modules.ts";
import { plot } from "./plot.ts";
import { costTable, machine, ratioTable, report, updateReadme } from "./report.ts";
import { measureValidation } from "./validation.ts";

const folder = new URL("../", import.meta.url);

if (process.argv.includes("--quick")) {
  console.log(ratioTable(measureValidation([compiled, handWritten, ajvAtRunTime], thousands)));
  console.log(`\n${ratioTable(measureBytes(thousands), DECODED)}`);
  console.log(machine());
} else {
  const many = measureValidation(contenders, thousands);
  console.log(ratioTable(many));
  const few = measureValidation(contenders, extremes);
  console.log(`\n${ratioTable(few)}`);
  const bytes = measureBytes([...thousands, ...extremes]);
  console.log(`\n${ratioTable(bytes, DECODED)}`);
  const costs = await measureModules(standaloneModule);
  console.log(`\n${costTable(costs)}\n${machine()}`);
  await writeFile(new URL("RESULTS.md", folder), report(many, few, bytes, costs, await versions()));
  const readme = new URL("../README.md", folder);
  await writeFile(readme, updateReadme(await readFile(readme, "utf8"), many));
  await writeFile(new URL("results.svg", folder), plot(many, "typical × 1,000"));
}

async function versions(): Promise<string[]> {
  const peers = ["ajv", "zod", "valibot", "arktype", "@sinclair/typebox", "@exodus/schemasafe"];
  const catalog = await readFile(new URL("../pnpm-workspace.yaml", folder), "utf8");
  return peers.map((name) => {
    const line = catalog.split("\n").find((text) => text.replaceAll('"', "").startsWith(`  ${name}: `));
    return `${name} ${line?.split(": ")[1] ?? ""}`;
  });
}
