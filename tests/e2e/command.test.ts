import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Outcome, run, type Service, start, startService } from "./command.ts";

let service: Service;
let folder: string;
beforeAll(async () => {
  service = await startService();
}, 120_000);
afterAll(() => service?.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "calls-api-e2e-"));
  service.onRequest = () => {};
});

const at = (name: string) => join(folder, name);
const calls = (...args: string[]) => run([...args, ...service.connection], { env: service.env });
const numbers = async (): Promise<number> => {
  const { stdout } = await calls("status", "--json");
  return JSON.parse(stdout).shortReport.totalNumbers;
};
/** Numbers that no other test adds. */
let next = 16_500_000_000;
const freshPhones = (count: number) => Array.from({ length: count }, () => String(next++));
const csvOf = (phones: string[]) =>
  `phone,payload.name\n${phones.map((phone) => `${phone},Alex\n`).join("")}`;

describe("from a template to a campaign", () => {
  it("template, validate, add, status, report, cancel", async () => {
    const file = at("numbers.csv");
    const { stdout: template } = await run(["template"]);
    await writeFile(file, template);
    const unfilled = await run(["validate", file]);
    expect(unfilled.code).toBe(1);
    expect(unfilled.stderr).toContain("phone is empty: every row needs a number");

    const [first = "", second = ""] = freshPhones(2);
    await writeFile(file, `${template.replace("\r\n,", `\r\n${first},`)}${second},Mary,,,,,,,,,\r\n`);
    expect(await run(["validate", file])).toMatchObject({
      code: 0,
      stderr: `${file}: 2 rows: 2 valid, none with errors\n`,
    });

    const dry = await calls("add", file);
    expect(dry.code).toBe(0);
    expect(dry.stderr).toContain("1 request of at most 1,000 entries");
    expect(dry.stderr).toContain('campaign "Demo campaign", inProcess, 0 numbers up to now');
    expect(dry.stderr).toContain("Nothing was added: this was a dry run.");

    const unasked = await calls("add", file, "--live");
    expect(unasked.code).toBe(2);
    expect(unasked.stderr).toContain("There is no terminal to answer at: add --yes");
    expect(await numbers()).toBe(0);

    const live = await calls("add", file, "--live", "--yes");
    expect(live.stderr).toContain("Done: 2 added, none rejected.");
    expect(live.code).toBe(0);
    expect(await readdir(folder)).toEqual(["numbers.csv"]);

    const again = await calls("add", file, "--live", "--yes", "--json");
    expect(again.stderr).toContain("Done: 0 added, 2 duplicates ignored");
    const lines = again.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { type: "result", row: 2, index: 0, phone: first, outcome: "duplicate" },
      { type: "result", row: 3, index: 1, phone: second, outcome: "duplicate" },
      { type: "summary", rows: 2, valid: 2, created: 0, duplicate: 2, rejected: 0, rejectedFile: null },
    ]);

    const status = await calls("status");
    expect(status.stdout).toMatch(/^campaign +Demo campaign.*\nstatus +inProcess\nnumbers +2\n/);

    const report = await calls("report", "--phone", first);
    expect(report.code, report.stderr).toBe(0);
    expect(report.stdout.split("\r\n")).toEqual([
      "callJobId,phone,createdAt,jobStatus,attemptsCount,redialNumber,finishedAt,callDuration,reportData",
      expect.stringMatching(new RegExp(`^\\d+,${first},.*,planned,0,,,,$`)),
      "",
    ]);
    const { stdout: all } = await calls("report", "--json", "--from", "2000-01-01");
    expect(JSON.parse(all)).toHaveLength(2);
    expect(JSON.parse((await calls("report", "--json", "--to", "2000-01-01")).stdout)).toEqual([]);

    expect((await calls("cancel", file)).code).toBe(2);
    const cancelled = await calls("cancel", file, "--yes", "--json");
    expect(JSON.parse(cancelled.stdout)).toHaveLength(2);
    const unknown = await calls("cancel", "--phone", "16599999999", "--yes");
    expect(unknown.code).toBe(3);
    expect(unknown.stderr).toContain("phone.not.found");
  });

  it("rejected rows go to a file of their own, which can be added when they are put right", async () => {
    const [first = "", second = "", third = ""] = freshPhones(3);
    const file = at("numbers.csv");
    await writeFile(file, `phone;payload.name\n${first};Алекс\n${second};"x;y"\n1.65E+10;Mary\n`);
    const before = await numbers();
    const live = await calls("add", file, "--live", "--yes");
    expect(live.code).toBe(1);
    expect(live.stderr).toContain("Done: 2 added, 1 rejected: see ");
    const rejected = await readFile(at("numbers.rejected.csv"), "utf8");
    expect(rejected).toMatch(
      /^\ufeffrejectedBecause;phone;payload\.name\r\n"?phone ""1\.65E\+10"" is what .*;1\.65E\+10;Mary\r\n$/,
    );

    const refused = await calls("add", file, "--live", "--yes");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("numbers.rejected.csv exists and is not overwritten");

    await writeFile(at("numbers.rejected.csv"), rejected.replace(";1.65E+10;", `;${third};`));
    expect((await calls("add", at("numbers.rejected.csv"), "--live", "--yes")).code).toBe(0);
    expect(await numbers()).toBe(before + 3);
  });

  it.each([
    ["json", (phone: string) => `[{"phone":"${phone}"},\n{"phone":"x","payload":{"a":1}}]`],
    ["ndjson", (phone: string) => `{"phone":"${phone}"}\n{"phone":"x","payload":{"a":1}}\n`],
  ])("rejected rows of %s, too", async (format, text) => {
    const [first = "", second = ""] = freshPhones(2);
    await writeFile(at(`a.${format}`), text(first));
    expect((await calls("add", at(`a.${format}`), "--live", "--yes")).code).toBe(1);
    const rejected = await readFile(at(`a.rejected.${format}`), "utf8");
    expect(rejected).toContain('"rejectedBecause":"/phone ');
    await writeFile(at(`b.${format}`), rejected.replace('"x"', `"${second}"`));
    expect((await calls("add", at(`b.${format}`), "--live", "--yes")).stderr).toContain(
      "Done: 1 added, none rejected.",
    );
  });

  it("standard input is added as a file is", async () => {
    const before = await numbers();
    const args = ["add", "-", "--live", "--yes", ...service.connection];
    const stdin = csvOf(freshPhones(3));
    const refused = await run(args, { env: service.env, stdin });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("Standard input has no name: write --journal FILE");
    const added = await run([...args, "--journal", at("journal")], { env: service.env, stdin });
    expect(added.stderr).toContain("Done: 3 added");
    expect(await numbers()).toBe(before + 3);
  });
});

describe("a run that was broken off", () => {
  it("is killed ten times while it adds, and adds every number once", async () => {
    const count = 10_000;
    const file = at("numbers.csv");
    await writeFile(file, csvOf(freshPhones(count)));
    const before = await numbers();
    const log: string[] = [];
    let outcome: Outcome | undefined;
    for (let kills = 0; outcome?.code !== 0; kills++) {
      const resume = existsSync(`${file}.calls-journal`) ? ["--resume"] : [];
      const running = start(["add", file, "--live", "--yes", ...resume, ...service.connection], {
        env: service.env,
      });
      if (kills < 10) {
        // Before, while and after a request is answered.
        let left = Math.floor(Math.random() * 3);
        const pause = Math.random() * 150;
        service.onRequest = (url) => {
          if (!url.endsWith("/addPhones") || left-- > 0) return;
          service.onRequest = () => {};
          log.push(`killed ${Math.round(pause)} ms after a request`);
          void setTimeout(pause).then(() => running.process.kill("SIGKILL"));
        };
      }
      outcome = await running.ended;
      service.onRequest = () => {};
      log.push(`${outcome.code}: ${outcome.stderr.trim().split("\n").at(-1)}`);
      if (outcome.code !== null) expect(outcome.code, log.join("\n")).toBe(0);
    }
    expect(await numbers(), log.join("\n")).toBe(before + count);
    expect(existsSync(`${file}.calls-journal`)).toBe(false);
  }, 300_000);

  it("is not begun anew by mistake, says how to go on, and notices another file", async () => {
    const file = at("numbers.csv");
    const phones = freshPhones(3000);
    await writeFile(file, csvOf(phones));
    const before = await numbers();
    const running = start(["add", file, "--live", "--yes", "--concurrency", "1", ...service.connection], {
      env: service.env,
    });
    service.onRequest = (url) => {
      if (url.endsWith("/addPhones")) running.process.kill("SIGINT");
    };
    const interrupted = await running.ended;
    service.onRequest = () => {};
    expect(interrupted.code).toBe(130);
    expect(interrupted.stderr).toContain(
      "To go on, run the same command with --resume: nobody is added twice.",
    );

    const anew = await calls("add", file, "--live", "--yes");
    expect(anew.code).toBe(2);
    expect(anew.stderr).toContain("the run did not end: add --resume to go on with it");

    await writeFile(file, csvOf([...phones].reverse()));
    const other = await calls("add", file, "--live", "--yes", "--resume");
    expect(other.code).toBe(2);
    expect(other.stderr).toContain("is of a run with other entries, and nothing was sent");

    await writeFile(file, csvOf(phones));
    const resumed = await calls("add", file, "--live", "--yes", "--resume");
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(await numbers()).toBe(before + 3000);

    const nothing = await calls("add", file, "--live", "--yes", "--resume");
    expect(nothing.code).toBe(2);
    expect(nothing.stderr).toContain("There is nothing to resume");
  }, 120_000);
});

describe("the token", () => {
  it("is in nothing that is written, errors and journal included", async () => {
    const file = at("numbers.csv");
    await writeFile(file, csvOf([...freshPhones(2), "x"]));
    await writeFile(at("token.txt"), `${service.token}\n`);
    const byFile = ["--base-url", service.origin, "--token-file", at("token.txt")];
    let journal = "";
    service.onRequest = () => {
      void readFile(`${file}.calls-journal`, "utf8").then(
        (text) => {
          journal += text;
        },
        () => {},
      );
    };
    const outcomes = [
      await calls("add", file, "--json"),
      await run(["add", file, "--live", "--yes", "--json", ...byFile]),
      await calls("status"),
      await calls("report", "--phone", "16500000000"),
      await calls("cancel", "--id", "999999", "--yes"),
      await run(["status", "--base-url", "http://127.0.0.1:1", "--token-env", "CALLS_TOKEN"], {
        env: service.env,
      }),
      await run(["status", "--base-url", `${service.origin}/nowhere`, "--token-env", "CALLS_TOKEN"], {
        env: service.env,
      }),
      await run(["status", "--base-url", service.origin, "--token-env", "NO_TOKEN"], { env: service.env }),
      await run(["status", "--base-url", service.origin, "--token-env", "CALLS_TOKEN"], {
        env: { CALLS_TOKEN: `${service.token}0` },
      }),
    ];
    const codes = outcomes.map(({ code }) => code);
    expect(codes, JSON.stringify(outcomes.map(({ stderr }) => stderr))).toEqual([1, 1, 0, 0, 3, 4, 3, 2, 3]);
    await rm(at("token.txt"));
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(at(name), "utf8")));
    const written = [...outcomes.flatMap(({ stdout, stderr }) => [stdout, stderr]), ...files, journal].join(
      "\n",
    );
    expect(journal).toContain('"runId"');
    expect(written).not.toContain(".7056");
    expect(written).not.toContain("1b131df1");
  });
});

describe("control of the campaign", () => {
  it("pause, resume, and stop after a question", async () => {
    expect((await calls("pause")).stderr).toBe("The campaign is paused now.\n");
    expect((await calls("resume", "--json")).stdout).toBe('{"status":"inProcess"}\n');
    const asked = await calls("stop");
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain('End the campaign "Demo campaign" for good?');
    expect((await calls("stop", "--yes")).stderr).toBe("The campaign is finished now.\n");

    await writeFile(at("numbers.csv"), csvOf(freshPhones(1)));
    const refused = await calls("add", at("numbers.csv"), "--live", "--yes");
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain("invalid.campaign.state");
    expect(refused.stderr).toContain("To go on, run the same command with --resume");
  });
});
