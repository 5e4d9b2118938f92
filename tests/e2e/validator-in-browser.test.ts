import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { skipWithoutBrowser } from "./browser.ts";
import { runInBrowser } from "./run-in-browser.ts";

const module = createRequire(import.meta.url).resolve("@calls-api/validator/operations/addPhones");

const script = `import { requestBody } from "./addPhones.js";
  const right = requestBody.validate([{ phone: "16500000000", gmtZone: "Europe/Kyiv" }]);
  const wrong = requestBody.validate([{ phone: "16500000000", maxAtempts: 1 }]);
  document.body.textContent = JSON.stringify([right.valid, wrong.errors.map(({ message }) => message)]);`;

test.skipIf(skipWithoutBrowser)("an operation's module runs under a strict policy, as it is", async () => {
  const { result, complaints } = await runInBrowser(script, {
    "addPhones.js": await readFile(module, "utf8"),
  });
  expect(result).toEqual([true, ['"maxAtempts" is not a known property: did you mean "maxAttempts"?']]);
  expect(complaints).toEqual([]);
});
