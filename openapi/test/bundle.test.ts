import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const document = JSON.parse(read("../generated/openapi.json"));

/** The operations of contract §2. */
const OPERATIONS = {
  addPhones: "post /api/calls/campaign/{token}/addPhones",
  addPhone: "get /api/crmCalls/campaign/{token}/addPhone",
  addPhoneForm: "post /api/crmCalls/campaign/{token}/addPhone",
  addTestPhone: "get /api/crmCalls/campaign/{token}/test/addPhone",
  cancelCallJobs: "post /api/calls/campaign/{token}/callJob/cancel",
  getCallJobReport: "post /api/calls/campaign/{token}/callJob/getReport",
  getCallAttemptReport: "post /api/calls/campaign/{token}/callAttempt/getReport",
  listCallJobs: "post /api/calls/campaign/{token}/callJob/getReportByDate",
  listUnfinishedCallJobs: "post /api/calls/campaign/{token}/callJob/getUnfinished",
  listCallAttempts: "post /api/calls/campaign/{token}/callAttempt/getReportByDate",
  getCampaign: "get /api/calls/campaign/{token}",
  getCampaignStatus: "get /api/calls/campaign/{token}/status",
  pauseCampaign: "post /api/calls/campaign/{token}/control/pause",
  resumeCampaign: "post /api/calls/campaign/{token}/control/resume",
  stopCampaign: "post /api/calls/campaign/{token}/control/stop",
};

interface Operation {
  operationId: string;
  parameters?: { $ref: string }[];
}

const operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([, { operationId }]) => operationId !== undefined)
    .map(([method, operation]) => ({ method, path, ...operation })),
);

/** Every object anywhere in the document that has a key. */
function having(key: string, node: unknown = document): Record<string, unknown>[] {
  if (typeof node !== "object" || node === null) return [];
  const below = Object.values(node).flatMap((value) => having(key, value));
  return key in node ? [node as Record<string, unknown>, ...below] : below;
}

test("the bundle holds every operation of the contract, at its method and path", () => {
  const found = operations.map(({ operationId, method, path }) => [operationId, `${method} ${path}`]);
  expect(Object.fromEntries(found)).toEqual(OPERATIONS);
  expect(found).toHaveLength(Object.keys(OPERATIONS).length);
});

test("every POST and every addition takes an Idempotence-Key (contract §2)", () => {
  const taking = operations.filter(({ parameters = [] }) =>
    parameters.some(({ $ref }) => $ref.endsWith("/IdempotenceKey")),
  );
  const expected = operations.filter(
    ({ method, operationId }) => method === "post" || /^add/.test(operationId),
  );
  expect(taking.map(({ operationId }) => operationId)).toEqual(
    expected.map(({ operationId }) => operationId),
  );
});

test("the bundle stands alone, and is the same as JSON and as YAML", () => {
  const outside = having("$ref").filter(({ $ref }) => !String($ref).startsWith("#/"));
  expect(outside).toEqual([]);
  expect(parse(read("../generated/openapi.yaml"))).toEqual(document);
});

describe("the descriptions say", () => {
  test("every decision and its reason", () => {
    const decided = having("x-decided");
    expect(decided.length).toBeGreaterThan(0);
    for (const node of decided) {
      for (const { decision, reason } of node["x-decided"] as { decision: string; reason: string }[]) {
        expect(node["description"]).toContain(`**Decided:** ${decision} *Why:* ${reason}`);
      }
    }
  });

  test.each(["x-gmt-zone", "x-no-overlap", "x-distinct", "x-chronological", "x-on-invalid"])(
    "what %s demands",
    (keyword) => {
      const nodes = having(keyword);
      expect(nodes.length).toBeGreaterThan(0);
      for (const { description } of nodes)
        expect(description).toMatch(RegExp(`\\*\\*Rule:\\*\\* .*\`${keyword}`));
    },
  );

  test("what x-hint says to write", () => {
    const nodes = having("x-hint");
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) expect(node["description"]).toContain(`**Hint:** ${node["x-hint"]}`);
  });
});

test("the root stays an overview", () => {
  expect(read("../openapi.yaml").split("\n").length).toBeLessThan(100);
});
