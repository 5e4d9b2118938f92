import { defineCommand } from "../command.ts";
import { FORMATS, type Format, formatOf } from "../input/format.ts";
import type { Cell } from "../input/row.ts";
import { delimiterOf, TABLE_DETAILS } from "../input-options.ts";
import { writeTo } from "../output/destination.ts";
import { csvText, workbook } from "../output/write-rows.ts";
import { say } from "../terminal.ts";

/** Every column once. The number is left out, so that nobody is called by an example. */
const COLUMNS: readonly (readonly [name: string, example: Cell])[] = [
  ["phone", ""],
  ["payload.name", "Alex"],
  ["payload.age:number", 34],
  ["allowedDays", "mon-fri"],
  ["allowedTime.default", "10:00-13:00;14:00-18:00"],
  ["startDateTime", "2030-01-31T00:00:00+03:00"],
  ["finishDateTime", "2030-02-28T00:00:00+03:00"],
  ["maxAttempts", 2],
  ["retryIntervalInMinutes", 120],
  ["gmtZone", "+03:00"],
  ["dialerPriority", 5],
];

const ENTRY = {
  phone: "",
  payload: { name: "Alex", age: 34 },
  allowedDays: ["mon", "tue", "wed", "thu", "fri"],
  allowedTime: { default: [{ localTimeFrom: "10:00", localTimeTo: "18:00" }] },
  maxAttempts: 2,
  retryIntervalInMinutes: 120,
  gmtZone: "+03:00",
  dialerPriority: 5,
};

export const template = defineCommand({
  name: "template",
  summary: "print a file to fill in, with one example row",
  operands: "",
  options: {
    format: { type: "string", value: "FORMAT", help: `${FORMATS.join(", ")}; default csv` },
    delimiter: {
      type: "string",
      value: "CHAR",
      help: "of CSV; default , (spreadsheets in much of Europe want ;)",
    },
    output: { type: "string", value: "FILE", help: "a file that does not exist yet; else stdout" },
  },
  details: `The example row has no number, so it is an error until it is filled in or deleted. Delete the columns you do not need.

${TABLE_DETAILS}`,
  examples: ["calls-api template > numbers.csv", "calls-api template --format xlsx --output numbers.xlsx"],
  async run({ values, terminal }) {
    const format = formatOf(values.format ?? "csv");
    await writeTo(values.output, contentOf(format, delimiterOf(values.delimiter ?? ",")), terminal);
    say(
      terminal,
      "Fill in a row for each number, and put a number into the example or delete it. Then: calls-api validate FILE",
    );
    return 0;
  },
});

async function* contentOf(format: Format, delimiter: string): AsyncGenerator<string | Uint8Array> {
  const rows: Cell[][] = [COLUMNS.map(([name]) => name), COLUMNS.map(([, example]) => example)];
  if (format === "csv") yield csvText(rows, delimiter);
  else if (format === "ndjson") yield `${JSON.stringify(ENTRY)}\n`;
  else if (format === "json") yield `${JSON.stringify([ENTRY], null, 2)}\n`;
  else
    yield* workbook(
      (async function* () {
        yield* rows;
      })(),
    );
}
