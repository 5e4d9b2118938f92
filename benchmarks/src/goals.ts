import { bytesIn, decoded } from "./bytes.ts";
import { compiled } from "./contenders/compiled.ts";
import { handWritten } from "./contenders/hand-written.ts";
import { ratio } from "./measure.ts";
import type { Results } from "./results.ts";
import { ratioOf, titlesOf } from "./validation.ts";

/** What we set out to reach, and what would be better still; less is better. */
export interface Goal<Measured> {
  title: string;
  goal?: number;
  beyond: number;
  /** Decimals that count. */
  decimals: number;
  figure(results: Measured): number;
}

const overParse = (goal: number, beyond: number, ...titles: string[]): Goal<Results> => ({
  title: `${titles.join(", ")}: ÷ JSON.parse`,
  goal,
  beyond,
  decimals: 2,
  figure: ({ timings }) => Math.max(...titles.map((title) => ratioOf(timings, title, compiled))),
});
const request = (title: string, hasZones: boolean, goal: number, beyond: number): Goal<Results> => ({
  title: `largest request of an operation ${title} zones, kB`,
  goal,
  beyond,
  decimals: 1,
  figure: ({ operations }) =>
    Math.max(...operations.filter((size) => size.hasZones === hasZones).map((size) => size.request)) / 1000,
});

export const goals: Goal<Results>[] = [
  overParse(0.2, 0.16, "typical × 1,000"),
  overParse(0.13, 0.11, "heavy × 1,000"),
  overParse(0.45, 0.4, "minimal × 1,000"),
  overParse(0.3, 0.21, "1 % wrong"),
  overParse(0.7, 0.35, "all misspelt", "all zones wrong"),
  {
    title: "typical × 1,000: ÷ hand-written",
    goal: 1.25,
    beyond: 1.05,
    decimals: 2,
    figure: ({ timings }) => ratioOf(timings, "typical × 1,000", compiled, handWritten),
  },
  {
    title: "every body, the worst of them: ÷ hand-written",
    goal: 1.25,
    beyond: 1.05,
    decimals: 2,
    figure: ({ timings }) =>
      Math.max(...titlesOf(timings).map((title) => ratioOf(timings, title, compiled, handWritten))),
  },
  {
    title: "typical × 1,000 as bytes: ÷ decode + JSON.parse",
    beyond: 0.32,
    decimals: 2,
    figure: ({ bytes }) => ratioOf(bytes, "typical × 1,000", bytesIn, decoded),
  },
  request("with", true, 8, 6.5),
  request("without", false, 4.5, 3),
  {
    title: "import + first validation over an empty module, ms",
    goal: 2,
    beyond: 1,
    decimals: 1,
    figure: ({ costs }) => costs.find(({ name }) => name === compiled.name)?.start ?? Number.NaN,
  },
  {
    title: "a million typical entries as one array, as it comes: resident, MB",
    goal: 100,
    beyond: 90,
    decimals: 0,
    figure: ({ arrays }) => Math.max(...arrays.streamed.map(({ peakMegabytes }) => peakMegabytes)),
  },
  {
    title: "a million typical entries as one array, as it comes: time ÷ that of the whole body",
    goal: 0.7,
    beyond: 0.15,
    decimals: 2,
    figure: ({ arrays: { streamed, whole } }) =>
      ratio(
        streamed.map(({ seconds }) => seconds),
        whole.map(({ seconds }) => seconds),
      ),
  },
  {
    title: "reference server, typical × 1,000, all but storage: ÷ node:http and JSON.parse alone",
    // What others give as throughput: 0.75 and 2.5 times that of parsing alone.
    goal: 1.33,
    beyond: 0.4,
    decimals: 2,
    figure: ({ servers }) => ratio(servers.ours, servers.parsing),
  },
];
