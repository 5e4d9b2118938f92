import { extname } from "node:path";
import { defineCommand } from "../command.ts";
import { FORMATS, type Format, formatOf } from "../input/format.ts";
import type { Entry } from "../input/row.ts";
import { INPUT_OPTIONS, oneFile, TABLE_DETAILS, withInput } from "../input-options.ts";
import { writeTo } from "../output/destination.ts";
import { writeEntries } from "../output/write-entries.ts";
import { reviewInput } from "../review/review-input.ts";
import { showFindings } from "../review/show-findings.ts";
import { emptyTally, summary } from "../review/tally.ts";
import { say, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

export const convert = defineCommand({
  name: "convert",
  summary: "write the entries of a file in another format",
  operands: "FILE",
  options: {
    to: {
      type: "string",
      value: "FORMAT",
      help: `${FORMATS.join(", ")}; else by the name of the output, else ndjson`,
    },
    output: { type: "string", value: "FILE", help: "a file that does not exist yet; else stdout" },
    ...INPUT_OPTIONS,
  },
  details: `Rows with errors are shown and left out. A table gets a column for each name of the payload, with a hint where the
values are not texts (payload.age:number), or one column payload:json where names do not fit.

${TABLE_DETAILS}`,
  examples: [
    "calls-api convert customers.xlsx --map phone=Telephone --payload-rest > numbers.ndjson",
    "calls-api convert numbers.ndjson --output numbers.xlsx",
  ],
  async run({ values, operands, terminal }) {
    const operand = oneFile("convert", operands);
    const format = targetOf(values);
    if (format === "xlsx" && values.output === undefined && isTerminal(terminal)) {
      throw new UsageError("A workbook is nothing to look at: write --output numbers.xlsx.");
    }
    return withInput(operand, values, terminal, async (input) => {
      let tally = emptyTally();
      let isFirst = true;
      async function* entries(): AsyncGenerator<Entry[]> {
        tally = emptyTally();
        const shows = isFirst;
        isFirst = false;
        for await (const batch of reviewInput(input, { tally })) {
          for (const { row, errors } of batch) {
            if (errors.length === 0 || !shows) continue;
            say(
              terminal,
              `${showFindings(input, row, errors, { color: terminal.color, isWarning: false })}\n`,
            );
          }
          yield batch.flatMap(({ entry }) => entry ?? []);
        }
      }
      await writeTo(values.output, writeEntries(entries, { format, delimiter: "," }), terminal);
      say(terminal, summary(input.name, tally));
      return tally.invalid === 0 ? 0 : 1;
    });
  },
});

function targetOf({ to, output }: { to?: string; output?: string }): Format {
  if (to !== undefined) return formatOf(to);
  const extension = extname(output ?? "")
    .slice(1)
    .toLowerCase();
  return FORMATS.find((format) => format === extension) ?? "ndjson";
}

const isTerminal = ({ stdout }: Terminal) => Boolean((stdout as { isTTY?: boolean }).isTTY);
