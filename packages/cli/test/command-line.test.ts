import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { commands } from "../src/commands/index.ts";
import { EXIT_CODES } from "../src/index.ts";
import { wantsColor } from "../src/terminal.ts";
import { folderWith, run } from "./calls-api.ts";

describe("help", () => {
  it("is data when asked for, and says every command and exit code", async () => {
    const { code, stdout, stderr } = await run(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const { name, summary } of commands)
      expect(stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, "m"));
    for (const [number, meaning] of Object.entries(EXIT_CODES))
      expect(stdout).toContain(`${number}  ${meaning}`);
  });

  it.each(["../README.md", "../../../apps/docs/src/content/docs/command-line.mdx"])(
    "is what %s says of exit codes",
    async (file) => {
      const text = await readFile(new URL(file, import.meta.url), "utf8");
      const [, table = ""] = text.split("## Exit codes");
      const rows = [...table.matchAll(/^\| (\d+) \| (.*) \|$/gm)].map(([, code, meaning]) => [code, meaning]);
      expect(Object.fromEntries(rows)).toEqual(EXIT_CODES);
    },
  );

  it("goes to stderr when nothing was asked for", async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("calls-api <command>");
  });

  it.each(commands)("explains $name with all its options", async ({ name, options, examples }) => {
    for (const args of [
      [name, "--help"],
      [name, "-h"],
      ["help", name],
    ]) {
      const { code, stdout } = await run(args);
      expect(code).toBe(0);
      for (const option of Object.keys(options)) expect(stdout).toContain(`--${option} `);
      for (const example of examples) expect(stdout).toContain(example);
    }
  });

  it("has no line that a narrow terminal would break badly", async () => {
    for (const { name } of commands) {
      const { stdout } = await run([name, "--help"]);
      for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(120);
    }
  });
});

describe("wrong use exits with 2 and says what to write", () => {
  it.each([
    [["valdate"], 'There is no command "valdate". Did you mean "validate"?'],
    [["validate"], "write calls-api validate numbers.csv"],
    [["validate", "x.csv", "--contry", "US"], "validate has no option --contry. Did you mean --country?"],
    [["validate", "x.csv", "--country"], "--country needs a value: write --country CC."],
    [["validate", "x.csv", "--country", "--json"], "--country needs a value"],
    [["validate", "x.csv", "--json=yes"], "--json takes no value"],
    [
      ["validate", "x.csv", "--format", "ods"],
      'There is no format "ods": write one of csv, xlsx, ndjson, json',
    ],
    [["validate", "x.csv", "--map", "phone"], '--map takes FIELD=COLUMN, found "phone"'],
    [["validate", "x.csv", "--map", "fone=Tel"], '--map knows no field "fone"'],
    [["validate", "x.csv", "--delimiter", "ab"], '--delimiter takes one character, found "ab"'],
    [["validate", "x.csv", "--header-row", "0"], '--header-row takes the number of a row, found "0"'],
    [["validate", "x.csv", "--payload-rest", "--ignore-rest"], "contradict each other"],
    [["convert", "a.csv", "b.csv"], "convert takes one file"],
    [["template", "--format", "pdf"], 'There is no format "pdf"'],
  ])("%s", async (args, message) => {
    const path = await folderWith({ "x.csv": "phone\n16500000000\n" });
    const { code, stdout, stderr } = await run(args.map((arg) => (arg === "x.csv" ? path(arg) : arg)));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("the campaign token is never taken from the command line, and never repeated", () => {
  const token = "8231.7056.1b131df1";
  it.each([
    [["status", "--token", token]],
    [["status", `--token=${token}`]],
    [["status", token]],
    [[token]],
    [["status", "--token-env", token]],
    [["status", "--base-url", `http://localhost:8080/api/calls/campaign/${token}`]],
    [["validate", token, "--campaign-token"]],
    [["validate", `--${token}`]],
  ])("%s", async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stdout + stderr).not.toContain("7056");
    expect(stderr).toContain("token");
  });
});

describe("says what went wrong in words of its own", () => {
  const connectTo = (url: string) => ["--base-url", url, "--token-env", "CALLS_TOKEN"];
  const env = { CALLS_TOKEN: "8231.7056.1b131df1" };
  it.each([
    [["validate", "nowhere.csv"], 1, "There is no file nowhere.csv."],
    [["validate", "."], 1, ". is a folder: write the name of a file."],
    [["cancel", "16500000000"], 2, "to cancel a number, write --phone 16500000000."],
    [["status", ...connectTo("localhost")], 2, "--base-url must be scheme and host of the service"],
  ])("%s", async (args, code, message) => {
    const outcome = await run(args, { env });
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toContain(message);
  });

  it("of a service that does not run", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    const { code, stderr } = await run(["status", ...connectTo(`http://127.0.0.1:${port}`)], { env });
    expect(code).toBe(4);
    expect(stderr).toBe(
      `calls-api: The service cannot be reached (connect ECONNREFUSED 127.0.0.1:${port}): see whether it runs, and whether --base-url is right.\n`,
    );
  });
});

it("colours on a terminal, unless NO_COLOR, and elsewhere only with FORCE_COLOR", () => {
  expect(wantsColor({}, true)).toBe(true);
  expect(wantsColor({}, false)).toBe(false);
  expect(wantsColor({ NO_COLOR: "1" }, true)).toBe(false);
  expect(wantsColor({ NO_COLOR: "" }, true)).toBe(true);
  expect(wantsColor({ FORCE_COLOR: "1" }, false)).toBe(true);
  expect(wantsColor({ FORCE_COLOR: "0" }, true)).toBe(false);
  expect(wantsColor({ TERM: "dumb" }, true)).toBe(false);
  expect(wantsColor({ NO_COLOR: "1", FORCE_COLOR: "1" }, true)).toBe(false);
});

it("gives findings to programs as lines of JSON", async () => {
  const { stdout, code } = await run(["validate", "-", "--json"], {
    stdin: "phone,dialerPriority\n16500000000,7\nx,1\n",
  });
  expect(
    stdout
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    {
      type: "warning",
      file: "stdin",
      row: 2,
      line: 2,
      column: 13,
      pointer: "/dialerPriority",
      field: "dialerPriority",
    },
    { type: "error", file: "stdin", row: 3, line: 3, column: 1, pointer: "/phone" },
    { type: "summary", rows: 2, valid: 1, invalid: 1, warned: 1, duplicates: 0, emptyRows: 0 },
  ]);
  expect(code).toBe(1);
});
