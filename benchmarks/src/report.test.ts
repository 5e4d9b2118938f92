import { expect, test } from "vitest";
import { everyBody } from "./bodies.ts";
import { bytesIn, decoded, decodedAndValidated } from "./bytes.ts";
import type { Contender } from "./contender.ts";
import { compiled } from "./contenders/compiled.ts";
import { handWritten } from "./contenders/hand-written.ts";
import { plot } from "./plot.ts";
import { report, updateReadme } from "./report.ts";
import type { Results } from "./results.ts";
import { parse, type Timed } from "./validation.ts";

const peer = (name: string): Contender => ({ name, validate: () => true });
const [natural, lent] = [peer("a peer"), peer("a peer")];

/** Three rounds, of which the one in the middle counts: ours takes an eighth of `JSON.parse`. */
const rounds = new Map<Timed, number[]>([
  [parse, [8, 8, 80]],
  [compiled, [1, 4, 10]],
  [handWritten, [2, 2, 10]],
  [natural, [16, 16, 16]],
  [lent, [4, 4, 4]],
]);
const told = (seconds: number, peakMegabytes: number) => ({
  created: 1,
  seconds,
  cpuSeconds: seconds,
  peakMegabytes,
});
const results: Results = {
  timings: everyBody.map(({ title }) => ({ title, rounds })),
  bytes: everyBody.map(({ title }) => ({
    title,
    rounds: new Map<Timed, number[]>([
      [decoded, [10, 10, 10]],
      [decodedAndValidated, [12, 12, 12]],
      [bytesIn, [3, 3, 3]],
    ]),
  })),
  natural: [compiled, handWritten, natural],
  lent: [compiled, handWritten, lent],
  costs: [{ name: compiled.name, gzip: 8961, start: 2.04 }],
  operations: [
    { id: "addPhones", request: 8111, whole: 9000, hasZones: true },
    { id: "getCampaign", request: 2900, whole: 4000, hasZones: false },
  ],
  arrays: { whole: [told(10, 1300)], streamed: [told(6, 83.4)] },
  servers: { parsing: [10, 10, 10], ours: [12, 12, 12] },
  versions: ["a peer 1.0.0"],
};

test("a figure is the median of the ratios within each round", () => {
  expect(report(results)).toContain("| @calls-api/validator | 0.13 | 0.13 | 0.13 | 0.13 | 0.13 | 0.13 |");
  expect(report(results)).toContain("| heavy × 100,000 | 1.00 |");
});

test("a peer has a row for each of its forms", () => {
  const [, naturally, borrowing] = report(results).split(/## The peers .*/);
  expect(naturally).toContain("| a peer | 2.00 |");
  expect(borrowing).toContain("| a peer | 0.50 |");
});

test("goals stand beside what was reached", () => {
  expect(report(results)).toContain("| typical × 1,000: ÷ JSON.parse | 0.13 | ≤ 0.20 met | ≤ 0.16 met |");
  expect(report(results)).toMatch(
    /request of .* with zones, kB \| 8\.1 \| ≤ 8\.0 not met \| ≤ 6\.5 not met \|/,
  );
  expect(report(results)).toMatch(/request of .* without zones, kB \| 2\.9 \| ≤ 4\.5 met \| ≤ 3\.0 met \|/);
  expect(report(results)).toMatch(/import \+ first .* \| 2\.0 \| ≤ 2\.0 met \| ≤ 1\.0 not met \|/);
});

test("the reference server stands beside one that only parses", () => {
  expect(report(results)).toContain("JSON.parse alone | 1.20 | ≤ 1.33 met | ≤ 0.40 not met |");
});

test("an array that is read as it comes stands beside one that is read whole", () => {
  expect(report(results)).toContain("resident, MB | 83 | ≤ 100 met | ≤ 90 met |");
  expect(report(results)).toContain("time ÷ that of the whole body | 0.60 | ≤ 0.70 met | ≤ 0.15 not met |");
});

test("what comes as bytes is compared with decoding and parsing", () => {
  expect(report(results)).toContain("| @calls-api/validator/bytes | 0.30 | 0.30 |");
  expect(report(results)).toContain("as bytes: ÷ decode + JSON.parse | 0.30 |  | ≤ 0.32 met |");
});

test("the README keeps what stands around the figures, however often they are written", () => {
  const readme = "before\n<!-- written by `npm run bench` -->\nold\n<!-- end -->\nafter\n";
  const once = updateReadme(readme, results);
  expect(once).toMatch(
    /^before\n[\s\S]*\| a peer \| 2\.00 .* \| 0\.50 \| {2}\|[\s\S]*<!-- end -->\nafter\n$/,
  );
  expect(updateReadme(once, results)).toBe(once);
});

test("the plot has the fastest bar above, each as long as its ratio", () => {
  const bars = [
    ...plot(results).matchAll(/<rect class="(ours|floor|natural|lent)" x="210" .* width="([\d.]+)"/g),
  ];
  expect(bars.map(([, kind]) => kind)).toEqual(["ours", "floor", "floor", "natural", "lent"]);
  const [ours, , parsing, naturally, borrowing] = bars.map(([, , width]) => Number(width));
  expect(Number(parsing) / Number(ours)).toBeCloseTo(8, 1);
  expect(Number(naturally) / Number(borrowing)).toBeCloseTo(4, 1);
});
