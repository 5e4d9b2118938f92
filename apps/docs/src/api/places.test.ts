import { expect, it } from "vitest";
import { collectDecisions } from "./decisions.ts";
import { operations } from "./document.ts";
import { findExtension, placesOf } from "./places.ts";

const names = (path: string[]) => placesOf(path).map(({ name }) => name);

it("shows a schema in its own place", () => {
  expect(placesOf(["components", "schemas", "Entry", "properties", "phone"])).toEqual([
    { name: "Entry", link: "/reference/#schemas/Entry" },
  ]);
});

it("shows what stands in an operation there, and what stands in a path in all operations of the path", () => {
  const path = "/api/crmCalls/campaign/{token}/addPhone";
  expect(placesOf(["paths", path, "get", "responses"])).toEqual([
    { name: "addPhone", link: "/reference/#tag/numbers/addPhone" },
  ]);
  expect(names(["paths", path, "parameters"])).toEqual(["addPhone", "addPhoneForm"]);
});

it("shows a shared part in every operation that uses it, through other parts too", () => {
  expect(names(["components", "parameters", "Token"])).toEqual(
    operations.map(({ operationId }) => operationId),
  );
  expect(names(["components", "examples", "invalidBody"])).toContain("addPhones");
  expect(names(["components", "examples", "invalidBody"])).not.toContain("getCampaign");
});

it("finds every decision, each with a place", () => {
  const stated = findExtension("x-decided").flatMap(([, decisions]) => decisions as { decision: string }[]);
  const collected = collectDecisions();
  expect(new Set(collected.map(({ decision }) => decision))).toEqual(
    new Set(stated.map(({ decision }) => decision)),
  );
  expect(collected.filter(({ places }) => places.length === 0)).toEqual([]);
});
