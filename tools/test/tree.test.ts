import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const { stdout } = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
const tracked = stdout.split("\0").filter((file) => file !== "" && existsSync(path.join(root, file)));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

test("the tree is a git checkout", () => {
  expect(tracked).toContain("package.json");
});

test("no tracked file names the host of a package registry: everyone installs from their own", () => {
  const host = new RegExp(
    ["registry", "\\.(npmjs|yarnpkg|npmmirror)\\.", "|tarball: *http|resolution:.*https?:"].join(""),
  );
  expect(tracked.filter((file) => host.test(read(file)))).toEqual([]);
});

test("no file written by hand is over 400 lines", () => {
  const byHand = tracked.filter(
    (file) =>
      /\.(ts|mjs|js|astro|css|yaml)$/.test(file) && !/(^|\/)(generated|vectors)\/|^pnpm-lock/.test(file),
  );
  expect(byHand.filter((file) => read(file).split("\n").length > 401)).toEqual([]);
});

test("generated files say that they are", () => {
  const generated = tracked.filter((file) => /(^|\/)generated\/.*\.(ts|js|yaml)$/.test(file));
  expect(generated.filter((file) => !/generated/i.test(read(file).slice(0, 400)))).toEqual([]);
});

test("the copies of a vector file are one and the same", () => {
  const copies = new Map<string, Set<string>>();
  for (const file of tracked.filter((file) => /(^|\/)vectors\/[^/]+\.json$/.test(file))) {
    const name = path.basename(file);
    copies.set(name, (copies.get(name) ?? new Set()).add(read(file)));
  }
  expect([...copies].filter(([, contents]) => contents.size > 1).map(([name]) => name)).toEqual([]);
  expect([...copies.keys()]).toEqual(expect.arrayContaining(["gmt-zone.json", "intervals.json"]));
});
