import type { CallsClient } from "@calls-api/client";
import { describePlan, makePlan, type Plan } from "../add/plan.ts";
import { runFiles } from "../add/run-files.ts";
import { runIdFor } from "../add/run-id.ts";
import { sendRows } from "../add/send-rows.ts";
import { confirm } from "../ask.ts";
import { defineCommand } from "../command.ts";
import { CONNECTION_OPTIONS, connect } from "../connection-options.ts";
import type { Input } from "../input/open-input.ts";
import { INPUT_OPTIONS, oneFile, TABLE_DETAILS, withInput } from "../input-options.ts";
import { findingLines, showFindings } from "../review/show-findings.ts";
import { number, plural } from "../review/tally.ts";
import { say, type Terminal, writeOut } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** How many rows with errors are shown; `validate` shows all. */
const SHOWN = 10;

export const add = defineCommand({
  name: "add",
  summary: "add the numbers of a file to a campaign; a dry run until --live",
  operands: "FILE",
  options: {
    ...CONNECTION_OPTIONS,
    live: { type: "boolean", help: "really add the numbers, after a question" },
    yes: { type: "boolean", help: "answer the question with yes" },
    resume: { type: "boolean", help: "go on with a run that did not end; nobody is added twice" },
    journal: {
      type: "string",
      value: "FILE",
      help: "where the run is kept until it ends; default FILE.calls-journal",
    },
    rejected: {
      type: "string",
      value: "FILE",
      help: "where rejected rows go; default numbers.rejected.csv beside\nnumbers.csv",
    },
    concurrency: { type: "string", value: "NUMBER", help: "requests at a time, 1 to 16; default 4" },
    ...INPUT_OPTIONS,
    json: { type: "boolean", help: "findings, results and summary as lines of JSON on stdout" },
  },
  details: `Without --live nothing is sent but a question for the campaign's name, and only where --base-url is given. Rows with
errors are not sent; they go to a file of the same format with the reason in front, which can be put right and added.
A run that was broken off goes on with --resume and the same options, best within 24 hours.

${TABLE_DETAILS}`,
  examples: [
    "calls-api add numbers.csv --base-url http://localhost:8080 --token-env CALLS_TOKEN",
    "calls-api add numbers.csv --base-url http://localhost:8080 --token-env CALLS_TOKEN --live",
    "calls-api add numbers.csv --base-url http://localhost:8080 --token-file token.txt --live --yes --resume",
  ],
  async run({ values, operands, terminal }) {
    const operand = oneFile("add", operands);
    const { live = false, json = false } = values;
    const concurrency = concurrencyOf(values.concurrency);
    if (values.resume && !live) throw new UsageError("--resume goes on adding: write --live --resume.");
    const isConnected = live || values["base-url"] !== undefined;
    // Rows are validated here.
    const client = isConnected ? await connect(values, terminal, { validate: false }) : undefined;

    return withInput(operand, values, terminal, async (input, { path, isStdin }) => {
      const files = live ? runFiles(isStdin ? undefined : path, input.format, values) : undefined;
      const plan = await planOf(input, terminal, json);
      say(terminal, describePlan(input, plan));
      if (client) say(terminal, await describeCampaign(client, terminal));
      const { valid, invalid } = plan.tally;
      if (client === undefined || files === undefined) {
        if (json)
          await writeOut(
            terminal,
            `${JSON.stringify({ type: "plan", live, ...plan.tally, requests: plan.chunks })}\n`,
          );
        const what =
          invalid === 0 ? "the numbers" : "the valid rows; the others go to a file, to be put right";
        say(terminal, `Nothing was added: this was a dry run. Write --live to add ${what}.`);
        return invalid === 0 ? 0 : 1;
      }
      const runId = await runIdFor(plan.digest, files.journal, values.resume ?? false);
      if (valid > 0) {
        await confirm(`Add ${plural(valid, "entry", "entries")} to this campaign?`, terminal, values.yes);
      }
      return sendRows({ client, input, plan, files, runId, concurrency, terminal, json });
    });
  },
});

/** Reads the input once; shows what is wrong with it. */
async function planOf(input: Input, terminal: Terminal, json: boolean): Promise<Plan> {
  let shown = 0;
  const plan = await makePlan(input, async ({ row, errors, warnings }) => {
    if (json) {
      await writeOut(
        terminal,
        findingLines(input, row, errors, "error") + findingLines(input, row, warnings, "warning"),
      );
    } else if (errors.length > 0 && shown++ < SHOWN) {
      say(terminal, `${showFindings(input, row, errors, { color: terminal.color, isWarning: false })}\n`);
    }
  });
  if (shown > SHOWN)
    say(terminal, `… and ${number(shown - SHOWN)} more rows with errors: calls-api validate shows all.\n`);
  if (plan.tally.warned > 0 && !json) say(terminal, "The warnings are shown by calls-api validate.\n");
  return plan;
}

async function describeCampaign(client: CallsClient, terminal: Terminal): Promise<string> {
  const { name, status, shortReport } = await client.getCampaign({ signal: terminal.interrupted() });
  return `campaign "${name}", ${status}, ${plural(shortReport.totalNumbers, "number")} up to now`;
}

function concurrencyOf(text = "4"): number {
  if (/^([1-9]|1[0-6])$/.test(text)) return Number(text);
  throw new UsageError(
    `--concurrency takes a number from 1 to 16, found "${text}": write for instance --concurrency 4.`,
  );
}
