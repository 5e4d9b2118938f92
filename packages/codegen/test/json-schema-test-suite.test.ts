import { describe, expect, test } from "vitest";
import { readGroups, suiteFiles } from "./suite-cases.ts";
import { deviatingFiles, deviationsOf } from "./suite-deviations.ts";
import { ajvVerdicts, generatedVerdicts } from "./suite-verdicts.ts";

/** How many cases there are, and how many the generated code and ajv at run time decide as the suite does. */
const passed = { required: [0, 0, 0], optional: [0, 0, 0] };

describe.each(suiteFiles)("%s", (file) => {
  test("is decided as the suite says, but for the listed cases", async () => {
    const groups = readGroups(file);
    const generated = await generatedVerdicts(groups);
    const plain = ajvVerdicts(groups);
    const found = new Map<string, boolean>();
    const counts = file.startsWith("optional/") ? passed.optional : passed.required;
    for (const [g, group] of groups.entries()) {
      for (const [t, { description, valid }] of group.tests.entries()) {
        const ours = generated[g]?.[t];
        const ajvs = plain[g]?.[t];
        if (ours !== valid) found.set(`${group.description} › ${description}`, ours === ajvs);
        for (const [index, counted] of [true, ours === valid, ajvs === valid].entries()) {
          counts[index] = (counts[index] as number) + Number(counted);
        }
      }
    }
    expect([...found].sort()).toEqual([...deviationsOf(file)].sort());
  });
});

test("the list of deviations names files of the suite", () => {
  expect(suiteFiles).toEqual(expect.arrayContaining(deviatingFiles));
});

test("so many cases are decided by generated code, and by ajv at run time, as the suite decides them", () => {
  expect(passed).toEqual({ required: [1299, 1284, 1222], optional: [926, 818, 810] });
});
