import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { Progress } from "../src/add/progress.ts";
import type { Terminal } from "../src/index.ts";
import { folderWith, run } from "./calls-api.ts";

async function shown(redraws: boolean, steps: number): Promise<string> {
  const stderr = new PassThrough();
  let now = 0;
  const progress = new Progress({ stderr, redraws } as unknown as Terminal, 100_000, () => now);
  for (let i = 0; i < steps; i++) {
    now += 0.5;
    progress.step();
  }
  progress.end();
  stderr.end();
  return text(stderr);
}

it("shows a bar with rate and time left on a terminal", async () => {
  const lines = (await shown(true, 50_000)).split("\r\x1b[K");
  expect(lines.at(-2)).toMatch(/^\[#####-----\] 49 % · 49,9\d\d of 100,000 · 2,000 a second · 26 s left$/);
  expect(lines.at(-1)).toBe("");
  for (const line of lines) expect(line.length).toBeLessThan(80);
});

it("shows a plain line now and then elsewhere", async () => {
  const lines = (await shown(false, 50_000)).split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe("20 % · 20,032 of 100,000 · 2,000 a second · 40 s left");
});

it("asks for the token without showing it", async () => {
  const { code, stdout, stderr } = await run(["status", "--base-url", "http://127.0.0.1:1"], {
    asks: true,
    stdin: "8231.7056.1b131df1\n",
  });
  expect(code).toBe(4);
  expect(stderr).toContain("Campaign token (not shown): \n");
  expect(stdout + stderr).not.toContain("7056");
});

it("says where a token may come from when nobody can be asked", async () => {
  const { code, stderr } = await run(["status", "--base-url", "http://127.0.0.1:1"]);
  expect(code).toBe(2);
  expect(stderr).toContain("write --token-env CALLS_TOKEN");
  expect((await run(["status"])).stderr).toContain("--base-url http://localhost:8080");
});

it("ends without doing anything when the answer is no", async () => {
  const path = await folderWith({ "a.csv": "phone\n16500000000\n" });
  for (const answer of ["n\n", "\n", "\x03", ""]) {
    const { code, stdout, stderr } = await run(
      ["cancel", path("a.csv"), "--base-url", "http://127.0.0.1:1", "--token-env", "CALLS_TOKEN"],
      { asks: true, stdin: answer, env: { CALLS_TOKEN: "8231.7056.1b131df1" } },
    );
    expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
    expect(stderr).toContain("Cancel all call jobs of 1 number? [y/N]");
    expect(stderr).toMatch(/[Nn]othing was done/);
  }
});

it("looks at every file, whatever is wrong with one", async () => {
  const path = await folderWith({ "a.csv": "", "b.csv": "phone\n16500000000\n" });
  const { code, stderr } = await run(["validate", path("a.csv"), path("b.csv")]);
  expect(code).toBe(1);
  expect(stderr).toContain("a.csv is empty");
  expect(stderr).toContain("b.csv: 1 row: 1 valid");
});

it("ends when it is interrupted", async () => {
  const path = await folderWith({ "a.csv": "phone\n16500000000\n" });
  for (const operand of [path("a.csv"), "-"]) {
    const { code, stderr } = await run(["validate", operand], { interrupted: () => AbortSignal.abort() });
    expect({ code, stderr }).toEqual({ code: 130, stderr: "calls-api: Interrupted.\n" });
  }
});
