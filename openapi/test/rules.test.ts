import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redocly } from "../rules/redocly.mjs";
import { type Problem, type ScratchCopy, scratchCopy } from "./scratch-copy.ts";

test("the document keeps all rules, without a warning", async () => {
  const { exitCode, output } = await redocly(["lint", "--format=stylish"]);
  expect(output).not.toMatch(/\d+:\d+ +(error|warning)/);
  expect(exitCode).toBe(0);
}, 30_000);

/** One fault: what is changed, and what the lint must say, in which file and at which line. */
interface Case {
  name: string;
  file: string;
  change(text: string): string;
  /** Where the problem is shown, when that is another file. */
  shownIn?: string;
  /** What the first line of that file has which the problem is shown at, in the broken copy. */
  at?: string;
  rule: string;
  says: RegExp;
}

const cases: Case[] = [
  {
    name: "an example with a wrong value",
    file: "components/examples/addPhonesEveryField.yaml",
    change: (text) => text.replace("maxAttempts: 1", "maxAttempts: 99"),
    at: "maxAttempts: 99",
    rule: "calls/valid-examples",
    says: /\/0\/maxAttempts must be 50 or less, found 99/,
  },
  {
    name: "an example whose intervals overlap, which only a custom keyword tells",
    file: "components/examples/addPhonesDocumented.yaml",
    change: (text) => text.replace('"13:00"', '"11:00"'),
    at: 'localTimeTo: "11:30"',
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
    at: 'example: "-5:00"',
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
    at: "x-chronologic:",
    rule: "calls/custom-keywords",
    says: /"x-chronologic" is no keyword of this document: did you mean "x-chronological"\?/,
  },
  {
    name: "a keyword with two letters swapped",
    file: "components/schemas/CallAttemptFilter.yaml",
    change: (text) => text.replace("x-chronological:", "x-hcronological:"),
    at: "x-hcronological:",
    rule: "calls/custom-keywords",
    says: /did you mean "x-chronological"\?/,
  },
  {
    name: "a keyword that names a property which is not there",
    file: "components/schemas/Interval.yaml",
    change: (text) =>
      text.replace("x-distinct: [localTimeFrom, localTimeTo]", "x-distinct: [from, localTimeTo]"),
    at: "x-distinct: [from",
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
    at: "  responses:",
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
    at: "campaign_info",
    rule: "calls/operation-names",
    says: /"campaign_info" is no operationId of this API/,
  },
  {
    name: "an extension that no decorator knows, on an operation",
    file: "paths/stopCampaign.yaml",
    change: (text) => text.replace("x-decided:", "x-decide:"),
    at: "x-decide:",
    rule: "calls/custom-keywords",
    says: /"x-decide" is no keyword of this document: did you mean "x-decided"\?/,
  },
  {
    name: "a decision without a reason",
    file: "paths/pauseCampaign.yaml",
    change: (text) => text.replace(/ {6}reason: .*\n/, ""),
    at: "- decision:",
    rule: "calls/custom-keywords",
    says: /x-decided must be a list of \{decision, reason\}/,
  },
  {
    name: "a misspelt format, which validators would ignore",
    file: "components/schemas/FinishDateTime.yaml",
    change: (text) => text.replace("format: date-time", "format: datetime"),
    at: "format: datetime",
    rule: "calls/known-formats",
    says: /"datetime" is no format that is checked/,
  },
  {
    name: "a pattern that is no regular expression",
    file: "components/schemas/NormalPhone.yaml",
    change: (text) => text.replace("^[1-9]", "^([1-9]"),
    at: "type: string",
    rule: "calls/valid-examples",
    says: /The schema cannot be compiled: Invalid regular expression/,
  },
  {
    name: "a default that its own schema refuses",
    file: "components/schemas/Pagination.yaml",
    change: (text) => text.replace("default: 20", "default: 201"),
    at: "default: 201",
    rule: "calls/valid-examples",
    says: /The default is not valid: it must be 200 or less, found 201/,
  },
  {
    name: "a schema without a description",
    file: "components/schemas/Weekday.yaml",
    change: (text) => text.replace(/description: .*\n/, ""),
    at: "enum:",
    rule: "calls/described",
    says: /There is no description/,
  },
  {
    name: "a body without an example",
    file: "paths/listCallAttempts.yaml",
    change: (text) => text.replace(/ {8}examples:\n.*\n.*listCallAttemptsOneDay.*\n/, ""),
    at: "application/json:",
    rule: "calls/described",
    says: /There is no example/,
  },
  {
    name: "the example of a problem with the type of another",
    file: "components/examples/idNotFound.yaml",
    change: (text) => text.replace("/problems/id-not-found", "/problems/phone-not-found"),
    at: "type: /problems",
    rule: "calls/problem-examples",
    says: /id\.not\.found has type "\/problems\/phone-not-found", its page "\/problems\/id-not-found"/,
  },
  {
    name: "a problem page with another status than the example",
    file: "problems/method-not-allowed.md",
    shownIn: "components/examples/methodNotAllowed.yaml",
    change: (text) => text.replace("status: 405", "status: 404"),
    at: "status: 405",
    rule: "calls/problem-examples",
    says: /method\.not\.allowed has status 405, its page 404/,
  },
  {
    name: "the response of another status",
    file: "paths/resumeCampaign.yaml",
    change: (text) => text.replace("responses/KeyReused.yaml", "responses/InProgress.yaml"),
    at: "responses/InProgress.yaml",
    rule: "calls/problem-examples",
    says: /422 has the example of a problem with status 409: refer to another response/,
  },
  {
    name: "a page of a problem that is no longer there",
    file: "components/schemas/ProblemCode.yaml",
    change: (text) => text.replace("  - not.implemented\n", ""),
    rule: "calls/problem-pages",
    says: /problems\/not-implemented\.md explains no code/,
  },
  {
    name: "a problem code without a page",
    file: "components/schemas/ProblemCode.yaml",
    change: (text) => text.replace("- unavailable", "- unavailable\n  - out.of.money"),
    rule: "calls/problem-pages",
    says: /out\.of\.money has no page: write problems\/out-of-money\.md/,
  },
  {
    name: "a problem code without an example",
    file: "components/schemas/ProblemCode.yaml",
    change: (text) => text.replace("- unavailable", "- unavailable\n  - out.of.time"),
    rule: "calls/problem-pages",
    says: /out\.of\.time has no example: write components\/examples\/outOfTime\.yaml/,
  },
];

describe("in a copy with all these faults the lint reports", () => {
  let exitCode: number;
  let problems: Problem[];
  let copy: ScratchCopy;

  beforeAll(async () => {
    copy = await scratchCopy();
    for (const { file, change } of cases) await copy.edit(file, change);
    await copy.rename("paths/getCampaignStatus.yaml", "paths/status.yaml");
    await copy.rename("components/schemas/Payload.yaml", "components/schemas/payload.yaml");
    await copy.edit("openapi.yaml", (text) =>
      text.replace("paths/getCampaignStatus.yaml", "paths/status.yaml"),
    );
    await copy.rename("components/examples/getCampaignRunning.yaml", "components/examples/running.yaml");
    await copy.edit("paths/getCampaign.yaml", (text) =>
      text.replace("getCampaignRunning.yaml", "running.yaml"),
    );
    await copy.edit("components/schemas/Entry.yaml", (text) => text.replace("Payload.yaml", "payload.yaml"));
    ({ exitCode, problems } = await copy.lint());
  }, 60_000);

  afterAll(() => copy.remove());

  test("them by its exit code", () => {
    expect(exitCode).toBe(1);
  });

  test.each(cases)("$name", async ({ file, shownIn = file, at, rule, says }) => {
    const problem = { file: shownIn, rule, message: expect.stringMatching(says) };
    expect(problems).toContainEqual(
      expect.objectContaining(
        at === undefined ? problem : { ...problem, line: await copy.lineOf(shownIn, at) },
      ),
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

  test("an example that has not the name of an operation", () => {
    const message = expect.stringMatching(/"running" is the example of no operation/);
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: "components/examples/running.yaml",
        rule: "calls/operation-names",
        message,
      }),
    );
  });

  test("an example that nothing refers to any more", () => {
    const message = expect.stringMatching(/listCallAttemptsOneDay\.yaml is not part of the document/);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: "openapi.yaml", rule: "calls/component-names", message }),
    );
  });
});
