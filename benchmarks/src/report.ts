import { cpus } from "node:os";
import { extremes, thousands } from "./bodies.ts";
import { bytesIn, decoded, decodedAndValidated } from "./bytes.ts";
import { goals } from "./goals.ts";
import type { Results } from "./results.ts";
import {
  costTable,
  goalTable,
  handWrittenTable,
  operationTable,
  overviewTable,
  ratioTable,
} from "./tables.ts";

export function machine(): string {
  return `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`;
}

const BEGIN = "<!-- written by `npm run bench` -->\n";
const END = "<!-- end -->";

/** The README with the figures of 1,000 entries between its two marks. */
export function updateReadme(readme: string, results: Results): string {
  const [before, rest = ""] = readme.split(BEGIN);
  const after = rest.slice(rest.indexOf(END));
  return `${before}${BEGIN}
![Time to validate 1,000 typical entries, divided by JSON.parse](benchmarks/results.svg)

${overviewTable(results)}

Time to validate 1,000 entries ÷ \`JSON.parse\` of the same text, every error collected (${machine()}).
Peers are written as their users write them; "lent" is with our fast checks of zones, intervals and instants in place
of plain ones. Bundles are of \`addPhones\` alone, min + gzip, of which the list of zones is about 3 kB.

${after}`;
}

/** The whole of RESULTS.md. */
export function report(results: Results): string {
  const { timings, bytes, natural, lent, costs, operations, versions } = results;
  const titles = (bodies: { title: string }[]) => bodies.map(({ title }) => title);
  const bothSizes = (contenders: typeof natural) =>
    [thousands, extremes].map((bodies) => ratioTable(timings, contenders, titles(bodies))).join("\n\n");
  return `# Results

Written by \`npm run bench\`: do not edit. ${machine()}; ${versions.join(", ")}.

Every figure is a ratio inside one round of one process, the median over rounds in which a contender and \`JSON.parse\`
take turns, and the hand-written validator with ours. Each peer is alone in a process of its own, as in an application
that has chosen it. Absolute times depend on the machine; ratios hold.

All contenders have the rules of the body of \`addPhones\` and look for every error; ours counts all and explains the first 100, as it does by default, the hand-written one notes index and
field. A wrong \`dialerPriority\` is let pass where a library cannot replace it. "1 % wrong" has a misspelt field in every
hundredth of 1,000 typical entries, "all misspelt" in each; "all zones wrong" has a wrong zone in each.

## Where we stand

${goalTable(goals, results)}

The server reads, parses and validates over HTTP and refuses one entry, so that nothing is stored; its database is a
stand-in that knows the campaign. The array is a file that \`readJsonArray\` of the client reads, validated a thousand
entries at a time, beside one \`JSON.parse\` and one validation of all.

Entries are typical ones (490 bytes, with most fields), heavy ones (1,900 bytes, every day with four intervals of its
own) or minimal ones (a phone alone). Their interval lists say the same in every entry, as in most campaigns, and ours
remembers lists that were right; "lists unlike" are those of heavy entries where none says what another near it does.

## Beside the hand-written validator

\`JSON.parse\` takes longer for each entry of a large body, as more garbage is collected; a validator written by hand for
this body alone is the steadier yardstick.

${handWrittenTable(timings)}

## The peers in their natural form

As their users write them: date-times, local times and words in the library's own idiom, the rules that no library has
in plain code (\`split(":")\`, a sort with a comparator, a set of zones and a pattern of offsets). They agree on the
contract's requests, but for date-times: schemasafe and ajv-formats take a space for the T, arktype takes 30 February,
typia and valibot both.

${bothSizes(natural)}

![Time to validate 1,000 typical entries, divided by JSON.parse](results.svg)

## The peers with our checks lent

The same libraries with our checks of zones, overlaps, order of instants and date-times, so that it is the libraries
that are compared; ajv has the keywords of \`@calls-api/ajv-keywords\`. All agree on the contract's requests.

${bothSizes(lent)}

## Bundles by operation

An operation's module alone, min + gzip. The list of zones is about 3 kB of those that have it.

${operationTable(operations)}

## Bytes in

From the bytes of a body to the verdict. \`bytes\` parses only what is not certainly right.

${[thousands, extremes]
  .map((bodies) => ratioTable(bytes, [decodedAndValidated, bytesIn], titles(bodies), decoded))
  .join("\n\n")}

## Before the first entry

The body of \`addPhones\`, min + gzip, with our checks; the list of zones is about 3 kB of each.

${costTable(costs)}

typia stands at 12, the last that runs in TypeScript's own compiler: later ones bring another.
`;
}
