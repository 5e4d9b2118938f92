import { defineCommand } from "../command.ts";
import { explainFailure } from "../explain-failure.ts";
import type { Input } from "../input/open-input.ts";
import { INPUT_OPTIONS, TABLE_DETAILS, withInput } from "../input-options.ts";
import { reviewInput } from "../review/review-input.ts";
import { findingLines, showFindings } from "../review/show-findings.ts";
import { emptyTally, summary, type Tally } from "../review/tally.ts";
import { say, type Terminal, writeOut } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

export const validate = defineCommand({
  name: "validate",
  summary: "show all that is wrong with files, by row; nothing is sent",
  operands: "FILE…",
  options: {
    ...INPUT_OPTIONS,
    json: { type: "boolean", help: "findings and summaries as lines of JSON on stdout" },
  },
  details: TABLE_DETAILS,
  examples: [
    "calls-api validate numbers.csv",
    "calls-api validate customers.xlsx --map phone=Telephone --payload-rest --country US",
    "cat numbers.ndjson | calls-api validate - --json",
  ],
  async run({ values, operands, terminal }) {
    if (operands.length === 0) {
      throw new UsageError(
        "validate takes files: write calls-api validate numbers.csv, or - for standard input.",
      );
    }
    let isValid = true;
    for (const operand of operands) {
      try {
        const show = (input: Input) => report(input, terminal, values.json ?? false);
        const { invalid } = await withInput(operand, values, terminal, show);
        isValid &&= invalid === 0;
      } catch (error) {
        const failure = explainFailure(error);
        // The other files are looked at, too.
        if (failure?.code !== 1) throw error;
        say(terminal, `calls-api: ${failure.message}`);
        isValid = false;
      }
    }
    return isValid ? 0 : 1;
  },
});

async function report(input: Input, terminal: Terminal, json: boolean): Promise<Tally> {
  const tally = emptyTally();
  const { color } = terminal;
  for await (const batch of reviewInput(input, { tally, now: new Date() })) {
    for (const { row, errors, warnings } of batch) {
      if (json) {
        await writeOut(terminal, findingLines(input, row, errors, "error"));
        await writeOut(terminal, findingLines(input, row, warnings, "warning"));
        continue;
      }
      if (errors.length > 0)
        say(terminal, `${showFindings(input, row, errors, { color, isWarning: false })}\n`);
      if (warnings.length > 0)
        say(terminal, `${showFindings(input, row, warnings, { color, isWarning: true })}\n`);
    }
  }
  if (json) await writeOut(terminal, `${JSON.stringify({ type: "summary", file: input.name, ...tally })}\n`);
  else say(terminal, summary(input.name, tally));
  return tally;
}
