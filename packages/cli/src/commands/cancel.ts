import { existsSync } from "node:fs";
import type { CallsClient } from "@calls-api/client";
import { confirm } from "../ask.ts";
import { defineCommand } from "../command.ts";
import { CONNECTION_OPTIONS, connect } from "../connection-options.ts";
import { InputError } from "../input/input-error.ts";
import { INPUT_OPTIONS, withInput } from "../input-options.ts";
import { JOB_OPTIONS, readJobOptions } from "../job-options.ts";
import { reviewInput } from "../review/review-input.ts";
import { reasonOf } from "../review/show-findings.ts";
import { number, plural } from "../review/tally.ts";
import { say, type Terminal, writeOut } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** Numbers or IDs in one request. */
const CHUNK = 1000;

export const cancel = defineCommand({
  name: "cancel",
  summary: "cancel call jobs by number, ID or file",
  operands: "[FILE]",
  options: {
    ...CONNECTION_OPTIONS,
    ...JOB_OPTIONS,
    yes: { type: "boolean", help: "answer the question with yes" },
    ...INPUT_OPTIONS,
    json: { type: "boolean", help: "the IDs of the jobs cancelled as a JSON array on stdout" },
  },
  details: "Of a file only the numbers are read. A call that runs is not interrupted; no new one starts.",
  examples: [
    "calls-api cancel --phone 16500000000 --base-url http://localhost:8080 --token-env CALLS_TOKEN",
    "calls-api cancel numbers.csv --yes --base-url http://localhost:8080 --token-env CALLS_TOKEN",
  ],
  async run({ values, operands, terminal }) {
    const [file, ...more] = operands;
    if (more.length > 0) throw new UsageError("cancel takes one file: write calls-api cancel numbers.csv.");
    if (file !== undefined && /^\+?\d+$/.test(file) && !existsSync(file)) {
      throw new UsageError(`There is no file ${file}: to cancel a number, write --phone ${file}.`);
    }
    const { ids, ...named } = readJobOptions(values);
    const phones = new Set(named.phones);
    if (file === undefined && ids.length + phones.size === 0) {
      throw new UsageError("Nothing to cancel: write --phone 16500000000, --id 1001, or a file.");
    }
    const client = await connect(values, terminal);
    if (file !== undefined) await readPhones(file, values, terminal, phones);
    const what = [
      ...(phones.size > 0 ? [`all call jobs of ${plural(phones.size, "number")}`] : []),
      ...(ids.length > 0 ? [`${plural(ids.length, "call job")} by ID`] : []),
    ].join(" and ");
    await confirm(`Cancel ${what}?`, terminal, values.yes);
    const cancelled = await cancelAll(client, [...phones], ids, terminal);
    await writeOut(
      terminal,
      values.json ? `${JSON.stringify(cancelled)}\n` : cancelled.map((id) => `${id}\n`).join(""),
    );
    say(terminal, `${plural(cancelled.length, "call job")} cancelled; any others had ended before.`);
    return 0;
  },
});

/** Adds the numbers of a file. All must be valid: half a cancellation is worse than none. */
async function readPhones(
  file: string,
  values: Parameters<typeof withInput>[1],
  terminal: Terminal,
  phones: Set<string>,
): Promise<void> {
  await withInput(
    file,
    { ...values, "payload-rest": false, "ignore-rest": true },
    terminal,
    async (input) => {
      for await (const batch of reviewInput(input)) {
        for (const { row, entry, errors } of batch) {
          if (entry === undefined) {
            throw new InputError(
              `${input.name}, row ${row.number}: ${reasonOf(row, errors)}. Nothing was cancelled.`,
            );
          }
          phones.add(String(entry.phone));
        }
      }
    },
  );
}

async function cancelAll(
  client: CallsClient,
  phones: readonly string[],
  ids: readonly string[],
  terminal: Terminal,
): Promise<string[]> {
  const cancelled: string[] = [];
  const bodies = [
    ...chunksOf(phones).map((some) => ({ phones: some })),
    ...chunksOf(ids).map((some) => ({ ids: some })),
  ];
  try {
    for (const body of bodies) cancelled.push(...(await client.cancelCallJobs({ body })));
  } catch (error) {
    if (cancelled.length > 0)
      say(terminal, `${number(cancelled.length)} call jobs were cancelled before this:`);
    throw error;
  }
  return cancelled;
}

function chunksOf(all: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, i) =>
    all.slice(i * CHUNK, (i + 1) * CHUNK),
  );
}
