import { cpus } from "node:os";
import { DECODED } from "./bytes.ts";
import type { ModuleCost } from "./modules.ts";
import type { Ratios } from "./validation.ts";

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map((_, index) => (index === 0 ? "---" : "--:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Ratios by contender, with two decimals. */
export function ratioTable(ratios: Ratios, floor = "JSON.parse"): string {
  const columns = [...(ratios.get(floor)?.keys() ?? [])];
  const rows = [...ratios].map(([name, row]) => [
    name,
    ...columns.map((column) => row.get(column)?.toFixed(2) ?? ""),
  ]);
  return table([`÷ ${floor}`, ...columns], rows);
}

export function costTable(costs: ModuleCost[]): string {
  return table(
    ["", "bundle, min + gzip, kB", "import + first validation over an empty module, ms"],
    costs
      .toSorted((a, b) => a.gzip - b.gzip)
      .map(({ name, gzip, start }) => [name, (gzip / 1000).toFixed(1), start.toFixed(1)]),
  );
}

export function machine(): string {
  return `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`;
}

const BEGIN = "<!-- written by `npm run bench` -->\n";
const END = "<!-- end -->";

/** The README with the figures of 1,000 entries between its two marks. */
export function updateReadme(readme: string, thousands: Ratios): string {
  const [before, rest = ""] = readme.split(BEGIN);
  const after = rest.slice(rest.indexOf(END));
  return `${before}${BEGIN}
![Time to validate 1,000 typical entries, divided by JSON.parse](benchmarks/results.svg)

${ratioTable(thousands)}

Time to validate 1,000 entries ÷ \`JSON.parse\` of the same text, every error collected (${machine()}).

${after}`;
}

/** The whole of RESULTS.md. */
export function report(
  thousands: Ratios,
  extremes: Ratios,
  bytes: Ratios,
  costs: ModuleCost[],
  versions: string[],
): string {
  return `# Results

Written by \`npm run bench\`: do not edit. ${machine()}; ${versions.join(", ")}.

Every figure is a ratio inside one round of one process, the median over rounds in which all contenders take turns.
Absolute times depend on the machine; ratios hold. All contenders have the rules of the body of \`addPhones\` and agree
on the contract's requests (a test), but for ajv with ajv-formats, which takes a space for the T of a date-time. The
checks that no schema library has, zones, overlaps and order of instants, are lent to all of them. All look for every
error; ours counts all and explains the first 100, as it does by default, the hand-written one notes index and field.
A wrong \`dialerPriority\` is let pass where a library cannot replace it. "all misspelt" and "all zones wrong" have that
mistake in each of 1,000 typical entries.

## 1,000 entries

${ratioTable(thousands)}

![Time to validate 1,000 typical entries, divided by JSON.parse](results.svg)

## One entry and 100,000

${ratioTable(extremes)}

## Bytes in

From the bytes of a body to the verdict. \`bytes\` parses only what is not certainly right.

${ratioTable(bytes, DECODED)}

## Before the first entry

${costTable(costs)}

The list of zones is about 3 kB of each bundle. typia is not among the contenders: its types are compiled by a
transformer of TypeScript's own compiler, which a program that only strips types cannot run.
`;
}
