import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { commands } from "../run/commands.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

test("every command is a script of its name: a failing step says `npm run <name>`", () => {
  for (const name of Object.keys(commands))
    expect(scripts).toHaveProperty([name], `node tools/run.mjs ${name}`);
});

test("every workflow runs scripts that exist", () => {
  const workflows = ["ci", "changeset", "docs", "release"].map((name) => `.github/workflows/${name}.yml`);
  const files = [...workflows, ".github/actions/install/action.yml"].map((file) =>
    readFileSync(path.join(root, file), "utf8"),
  );
  const named = files.join("\n").matchAll(/npm run ([\w:]+)/g);
  const inMatrix = /step: \[(.*)\]/.exec(files[0] ?? "")?.[1]?.match(/[\w:]+/g) ?? [];
  for (const name of [...inMatrix, ...[...named].map(([, name]) => name)])
    expect(scripts).toHaveProperty([name ?? ""]);
  expect(inMatrix).toContain("lint:spec");
});

test("an unknown command names the known ones", () => {
  const { status, stderr } = spawnSync(process.execPath, ["tools/run.mjs", "tset"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stderr).toContain('"tset" is no command: write one of start, ');
});
