import { cpus } from "node:os";
import { ajvAtRunTime } from "./contenders/ajv.ts";
import { compiled } from "./contenders/compiled.ts";
import { zod } from "./contenders/zod.ts";
import { bodyOf, heavy, minimal, typical } from "./entries.ts";
import { ratios, type Task } from "./measure.ts";

const contenders = [compiled, ajvAtRunTime, zod];
const bodies = {
  "minimal × 1,000": bodyOf(minimal, 1000),
  "typical × 1,000": bodyOf(typical, 1000),
  "heavy × 1,000": bodyOf(heavy, 1000),
  "typical × 1,000, 1 % wrong": bodyOf(typical, 1000, true),
};

const table: Record<string, Record<string, string>> = {};
for (const [title, body] of Object.entries(bodies)) {
  const valid = !title.includes("wrong");
  const text = JSON.stringify(body);
  const tasks: [Task, ...Task[]] = [{ name: "JSON.parse", run: () => JSON.parse(text) }];
  for (const { name, validate } of contenders) {
    if (validate(body) !== valid) throw new Error(`${name} finds ${title} ${valid ? "wrong" : "right"}`);
    tasks.push({ name, run: () => validate(body) });
  }
  for (const [name, ratio] of ratios(tasks)) {
    table[name] = { ...table[name], [title]: ratio.toFixed(2) };
  }
}
console.log(
  `Time to validate the body of addPhones ÷ JSON.parse of the same text (medians, smaller is better)`,
);
console.table(table);
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
