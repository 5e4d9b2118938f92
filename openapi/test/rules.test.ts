import { beforeAll, describe, expect, test } from "vitest";
import { redocly } from "../rules/redocly.mjs";
import { type Problem, scratchCopy } from "./scratch-copy.ts";

test("the document keeps all rules, without a warning", async () => {
  const { exitCode, output } = await redocly(["lint", "--format=stylish"]);
  expect(output).not.toMatch(/\d+:\d+ +(error|warning)/);
  expect(exitCode).toBe(0);
}, 30_000);

/** One broken copy: what is changed, and what the lint must say, in which file and at which line. */
interface Case {
  name: string;
  file: string;
  change(text: string): string;
  /** Where the problem is shown, when that is another file. */
  shownIn?: string;
  line?: number;
  rule: string;
  says: RegExp;
}

const cases: Case[] = [
  {
    name: "an example with a wrong value",
    file: "components/examples/addPhonesEveryField.yaml",
    change: (text) => text.replace("maxAttempts: 1", "maxAttempts: 99"),
    line: 13,
    rule: "calls/valid-examples",
    says: /\/0\/maxAttempts must be 50 or less, found 99/,
  },
  {
    name: "an example whose intervals overlap, which only a custom keyword tells",
    file: "components/examples/addPhonesDocumented.yaml",
    change: (text) => text.replace('"13:00"', '"11:00"'),
    line: 8,
    rule: "calls/valid-examples",
    says: /interval 0 \(10:00–11:30\) overlaps interval 1 \(11:00–14:30\)/,
  },
  {
    name: "an example of an answer that lacks a property",
    file: "components/examples/invalidToken.yaml",
    change: (text) => text.replace(/ {2}title: .*\n/, ""),
    rule: "calls/valid-examples",
    says: /lacks the property "title"/,
  },
  {
    name: "an example of a parameter",
    file: "components/parameters/GmtZone.yaml",
    change: (text) => text.replace('example: "-05:00"', 'example: "-5:00"'),
    line: 7,
    rule: "calls/valid-examples",
    says: /"-5:00" is not a zone: write "-05:00"/,
  },
  {
    name: "an example of a schema",
    file: "components/schemas/LocalTime.yaml",
    change: (text) => text.replace('- "10:00"', '- "24:00"'),
    rule: "calls/valid-examples",
    says: /for "24:00" write "00:00"/,
  },
  {
    name: "a misspelt keyword",
    file: "components/schemas/CallJobFilter.yaml",
    change: (text) => text.replace("x-chronological:", "x-chronologic:"),
    line: 4,
    rule: "calls/custom-keywords",
    says: /"x-chronologic" is no keyword of this document: did you mean "x-chronological"\?/,
  },
  {
    name: "a keyword that names a property which is not there",
    file: "components/schemas/Interval.yaml",
    change: (text) =>
      text.replace("x-distinct: [localTimeFrom, localTimeTo]", "x-distinct: [from, localTimeTo]"),
    line: 7,
    rule: "calls/custom-keywords",
    says: /x-distinct must be two property names of the schema, found \["from","localTimeTo"\]/,
  },
  {
    name: "x-on-invalid without a default",
    file: "components/schemas/CampaignStatus.yaml",
    change: (text) => `${text}x-on-invalid: use-default\n`,
    rule: "calls/custom-keywords",
    says: /x-on-invalid must be use-default, beside a default/,
  },
  {
    name: "a 4xx that is not documented",
    file: "paths/addPhones.yaml",
    change: (text) => text.replace(/ {4}"413":\n.*\n/, ""),
    line: 38,
    rule: "calls/documented-problems",
    says: /addPhones can answer 413 and does not say so/,
  },
  {
    name: "an error that is no problem+json",
    file: "components/responses/RateLimited.yaml",
    shownIn: "paths/addPhones.yaml",
    change: (text) => text.replace("application/problem+json", "application/json"),
    rule: "calls/documented-problems",
    says: /429 has application\/json: an error is application\/problem\+json/,
  },
  {
    name: "an error written out in an operation",
    file: "paths/getCampaign.yaml",
    change: (text) => text.replace("$ref: ../components/responses/RateLimited.yaml", "description: Too many"),
    rule: "calls/documented-problems",
    says: /429 is written out/,
  },
  {
    name: "an operationId that is no verb and noun",
    file: "paths/getCampaign.yaml",
    change: (text) => text.replace("operationId: getCampaign", "operationId: campaign_info"),
    line: 4,
    rule: "calls/operation-names",
    says: /"campaign_info" is no operationId of this API/,
  },
  {
    name: "a problem code without a page",
    file: "components/schemas/ProblemCode.yaml",
    change: (text) => text.replace("- unavailable", "- unavailable\n  - out.of.money"),
    rule: "calls/problem-pages",
    says: /out\.of\.money has no page: write problems\/out-of-money\.md/,
  },
];

describe("in a copy with all these faults the lint reports", () => {
  let exitCode: number;
  let problems: Problem[];

  beforeAll(async () => {
    const copy = await scratchCopy();
    for (const { file, change } of cases) await copy.edit(file, change);
    await copy.rename("paths/getCampaignStatus.yaml", "paths/status.yaml");
    await copy.rename("components/schemas/Payload.yaml", "components/schemas/payload.yaml");
    await copy.edit("openapi.yaml", (text) =>
      text.replace("paths/getCampaignStatus.yaml", "paths/status.yaml"),
    );
    await copy.edit("components/schemas/Entry.yaml", (text) => text.replace("Payload.yaml", "payload.yaml"));
    ({ exitCode, problems } = await copy.lint());
  }, 60_000);

  test("them by its exit code", () => {
    expect(exitCode).toBe(1);
  });

  test.each(cases)("$name", ({ file, shownIn, line, rule, says }) => {
    const problem = { file: shownIn ?? file, rule, message: expect.stringMatching(says) };
    expect(problems).toContainEqual(
      expect.objectContaining(line === undefined ? problem : { ...problem, line }),
    );
  });

  test("a path file that has not the name of its operation", () => {
    expect(problems).toContainEqual({
      file: "paths/status.yaml",
      line: 4,
      rule: "calls/operation-names",
      message: "This file holds getCampaignStatus: name it getCampaignStatus.yaml.",
    });
  });

  test("a component file in small letters", () => {
    const message = expect.stringMatching(/"payload" is no name for this kind of component/);
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: "components/schemas/payload.yaml",
        rule: "calls/component-names",
        message,
      }),
    );
  });
});
