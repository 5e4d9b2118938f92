import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type CallSettings, callWindows } from "@calls-api/planner";
import { expect, test } from "vitest";
import { skipWithoutBrowser } from "./browser.ts";
import { runInBrowser } from "./run-in-browser.ts";

const { resolve } = createRequire(import.meta.url);
/** As it is published, not its source. */
const built = (name: string) =>
  readFile(join(dirname(resolve(`${name}/package.json`)), "dist/index.js"), "utf8");

/** Weeks with a clock change that is long past, so that browser and Node know the same of it. */
const weeks = {
  "Africa/Cairo": "2014-07-28T00:00:00Z",
  "Africa/Casablanca": "2019-05-02T00:00:00Z",
  "Africa/Monrovia": "1972-01-03T00:00:00Z",
  "America/Argentina/Tucuman": "2004-06-10T00:00:00Z",
  "America/Sao_Paulo": "2018-02-15T00:00:00Z",
  "Antarctica/Troll": "2019-03-28T00:00:00Z",
  "Asia/Beirut": "2019-03-28T00:00:00Z",
  "Asia/Kathmandu": "1985-12-29T00:00:00Z",
  "Australia/Lord_Howe": "2019-04-04T00:00:00Z",
  "Europe/Dublin": "2019-10-24T00:00:00Z",
  "Pacific/Apia": "2011-12-27T00:00:00Z",
  "+05:30:15": "2019-03-28T00:00:00Z",
};

const nights: CallSettings = {
  allowedDays: ["mon", "thu", "fri", "sat", "sun"],
  allowedTime: { default: [{ localTimeFrom: "22:30", localTimeTo: "02:30" }] },
};
const asked = Object.entries(weeks).map(([gmtZone, from]) => ({
  entry: { ...nights, gmtZone },
  range: { from, to: Date.parse(from) + 7 * 86_400_000 },
}));

test.skipIf(skipWithoutBrowser)(
  "Chromium finds the same windows as Node, by the modules as they are",
  async () => {
    const planner = await built("@calls-api/planner");
    const { result, complaints } = await runInBrowser(
      `import { callWindows } from "./planner.js";
     const asked = ${JSON.stringify(asked)};
     document.body.textContent = JSON.stringify(asked.map(({ entry, range }) => [...callWindows(entry, range)]));`,
      {
        "planner.js": planner.replace('"@calls-api/time"', '"./time.js"'),
        "time.js": await built("@calls-api/time"),
      },
    );
    expect(complaints).toEqual([]);
    expect(result).toEqual(
      JSON.parse(JSON.stringify(asked.map(({ entry, range }) => [...callWindows(entry, range)]))),
    );
  },
);
