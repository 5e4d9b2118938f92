import { expect, it } from "vitest";
import { folderWith, run } from "./calls-api.ts";

it("warns of entries that nobody is called for", async () => {
  const path = await folderWith({
    "numbers.csv": [
      "phone,startDateTime,finishDateTime,allowedTime.default",
      "16500000000,,2020-01-01T00:00:00Z,",
      "16500000001,2999-01-01T00:00:00Z,2999-01-01T08:00:00Z,10:00-18:00",
      "16500000002,2999-01-01T00:00:00Z,2999-01-01T12:00:00Z,10:00-18:00",
    ].join("\n"),
  });
  const { code, stderr } = await run(["validate", path("numbers.csv")]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/:2:\d+ finishDateTime .*is past, so nobody is called/);
  expect(stderr).toMatch(/:3:\d+ .*no time is allowed before 2999-01-01T08:00:00Z, so nobody is called/);
  expect(stderr).not.toMatch(/:4:/);
});
