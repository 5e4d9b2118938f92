import type { CallsClient } from "@calls-api/client";
import { parseInstant } from "@calls-api/time";
import { defineCommand } from "../command.ts";
import { CONNECTION_OPTIONS, connect } from "../connection-options.ts";
import type { Cell } from "../input/row.ts";
import { JOB_OPTIONS, readJobOptions } from "../job-options.ts";
import { noOperands } from "../operands.ts";
import { writeTo } from "../output/destination.ts";
import { csvText } from "../output/write-rows.ts";
import { plural } from "../review/tally.ts";
import { say } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

type Report = Awaited<ReturnType<CallsClient["getCallJobReport"]>>[number];

const FORMATS = ["csv", "ndjson", "json"] as const;
const COLUMNS = [
  "callJobId",
  "phone",
  "createdAt",
  "jobStatus",
  "attemptsCount",
  "redialNumber",
  "finishedAt",
  "callDuration",
  "reportData",
] as const satisfies readonly (keyof Report)[];

export const report = defineCommand({
  name: "report",
  summary: "write what became of call jobs to stdout",
  operands: "",
  options: {
    ...CONNECTION_OPTIONS,
    ...JOB_OPTIONS,
    from: {
      type: "string",
      value: "TIME",
      help: "jobs added then or later: 2030-01-31 (in UTC) or\n2030-01-31T10:00:00Z",
    },
    to: { type: "string", value: "TIME", help: "jobs added before" },
    format: { type: "string", value: "FORMAT", help: `${FORMATS.join(", ")}; default csv` },
    json: { type: "boolean", help: "the same as --format json" },
    output: { type: "string", value: "FILE", help: "a file that does not exist yet; else stdout" },
  },
  details: "Without any of --phone, --id, --from and --to, all jobs of the campaign.",
  examples: [
    "calls-api report --base-url http://localhost:8080 --token-env CALLS_TOKEN > report.csv",
    "calls-api report --from 2030-01-31 --json --base-url http://localhost:8080 --token-env CALLS_TOKEN",
  ],
  async run({ values, operands, terminal }) {
    noOperands("report", operands);
    const format = values.json ? "json" : formatOf(values.format ?? "csv");
    const { phones, ids } = readJobOptions(values);
    const filter = {
      ...(values.from !== undefined && { createdAtFrom: instantOf("from", values.from) }),
      ...(values.to !== undefined && { createdAtTo: instantOf("to", values.to) }),
    };
    const selects = phones.length + ids.length > 0;
    if (selects && Object.keys(filter).length > 0) {
      throw new UsageError("--from and --to do not go with --phone and --id: write one or the other.");
    }
    const client = await connect(values, terminal);
    let count = 0;
    async function* counted() {
      const body = { ...(phones.length > 0 && { phones }), ...(ids.length > 0 && { ids }) };
      for await (const job of selects
        ? await client.getCallJobReport({ body })
        : client.callJobs({ filter })) {
        count++;
        yield job;
      }
    }
    await writeTo(values.output, textOf(counted(), format), terminal);
    say(terminal, `${plural(count, "call job")}.`);
    return 0;
  },
});

function formatOf(text: string): (typeof FORMATS)[number] {
  const format = FORMATS.find((each) => each === text);
  if (format !== undefined) return format;
  throw new UsageError(`There is no report format "${text}": write one of ${FORMATS.join(", ")}.`);
}

function instantOf(option: string, text: string): string {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;
  if (parseInstant(instant) !== undefined) return instant;
  throw new UsageError(
    `--${option} takes a day or an instant, found "${text}": write 2030-01-31 or 2030-01-31T10:00:00Z.`,
  );
}

async function* textOf(
  jobs: AsyncIterable<Report>,
  format: (typeof FORMATS)[number],
): AsyncGenerator<string> {
  let before = format === "json" ? "[\n" : "";
  if (format === "csv") yield csvText([COLUMNS], ",");
  for await (const job of jobs) {
    if (format === "csv") yield csvText([cellsOf(job)], ",");
    else {
      yield `${before}${JSON.stringify(job)}${format === "json" ? "" : "\n"}`;
      before = format === "json" ? ",\n" : "";
    }
  }
  if (format === "json") yield before === "[\n" ? "[]\n" : "\n]\n";
}

const cellsOf = (report: Report): Cell[] =>
  COLUMNS.map((name) => {
    const value = report[name];
    return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
  });
