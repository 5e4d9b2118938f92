import { expect, test } from "vitest";
import { plot } from "./plot.ts";
import { ratioTable, updateReadme } from "./report.ts";

const ratios = new Map([
  ["JSON.parse", new Map([["typical", 1]])],
  ["@calls-api/validator", new Map([["typical", 0.125]])],
]);

test("a table has a row for each contender", () => {
  expect(ratioTable(ratios)).toBe(
    "| ÷ JSON.parse | typical |\n| --- | --: |\n| JSON.parse | 1.00 |\n| @calls-api/validator | 0.13 |",
  );
});

test("the README keeps what stands around the figures, however often they are written", () => {
  const readme = "before\n<!-- written by `npm run bench` -->\nold\n<!-- end -->\nafter\n";
  const once = updateReadme(readme, ratios);
  expect(once).toMatch(/^before\n[\s\S]*0\.13[\s\S]*<!-- end -->\nafter\n$/);
  expect(updateReadme(once, ratios)).toBe(once);
});

test("the plot has the fastest bar above, as long as its ratio", () => {
  const widths = [...plot(ratios, "typical").matchAll(/<rect class="(\w+)".* width="([\d.]+)"/g)];
  expect(widths.map(([, kind]) => kind)).toEqual(["ours", "floor"]);
  expect(Number(widths[1]?.[2]) / Number(widths[0]?.[2])).toBeCloseTo(8, 1);
});
