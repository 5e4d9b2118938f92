import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayImport } from "../lint/architecture.mjs";
import { violations } from "../lint/manifests.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const folders = [
  "openapi",
  ...["packages", "apps"].flatMap((parent) =>
    readdirSync(path.join(root, parent)).map((child) => `${parent}/${child}`),
  ),
];

/** Imports that no package may write, in a file of its `src`, with the rule that has to find them. */
const offences = {
  "lint/correctness/noUndeclaredDependencies": 'import "left-pad";\n',
  "lint/style/noRestrictedImports": 'import "../../other/src/index.ts";\n',
  "lint/suspicious/noImportCycles": 'import { b } from "./cycle.ts";\nexport const a = () => b;\n',
};
const cycle = 'import { a } from "./offence-2.ts";\nexport const b = () => a;\n';

interface Diagnostic {
  category: string;
  location: { path: string };
}

describe("what biome says of a forbidden import", () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "calls-imports-"));
  let found: Set<string>;

  beforeAll(() => {
    cpSync(path.join(root, "biome.jsonc"), path.join(scratch, "biome.jsonc"));
    for (const folder of folders) {
      mkdirSync(path.join(scratch, folder, "src"), { recursive: true });
      cpSync(path.join(root, folder, "package.json"), path.join(scratch, folder, "package.json"));
      for (const [index, source] of Object.values(offences).entries()) {
        writeFileSync(path.join(scratch, folder, "src", `offence-${index}.ts`), source);
      }
      writeFileSync(path.join(scratch, folder, "src/cycle.ts"), cycle);
    }
    writeFileSync(path.join(scratch, "packages/time/src/ships.ts"), 'import "tzdata";\n');
    const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
    const args = [biome, "lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none"];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: scratch, encoding: "utf8" });
    expect(stdout, stderr).toContain("diagnostics");
    const diagnostics: Diagnostic[] = JSON.parse(stdout).diagnostics;
    found = new Set(diagnostics.map(({ category, location }) => `${category} ${location.path}`));
  });
  afterAll(() => rmSync(scratch, { recursive: true }));

  test.each(folders)("in %s", (folder) => {
    for (const [index, rule] of Object.keys(offences).entries()) {
      expect(found).toContain(`${rule} ${folder}/src/offence-${index}.ts`);
    }
  });

  test("a development dependency in code that ships", () => {
    expect(found).toContain("lint/correctness/noUndeclaredDependencies packages/time/src/ships.ts");
  });
});

describe("who may import whom", () => {
  test.each(folders)("the manifest of %s keeps to the table", (folder) => {
    expect(violations(JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")))).toEqual([]);
  });

  test.each(Object.keys(mayImport))("nothing may import cli, docs or server: not %s", (name) => {
    for (const dependency of ["cli", "docs", "server"]) {
      for (const field of ["dependencies", "devDependencies", "peerDependencies"]) {
        const manifest = {
          name: `@calls-api/${name}`,
          [field]: { [`@calls-api/${dependency}`]: "workspace:*" },
        };
        expect(violations(manifest)).toEqual([expect.stringContaining(`name @calls-api/${dependency}`)]);
      }
    }
  });

  test("no package reaches itself", () => {
    const reached = (name: string, seen = new Set<string>()): Set<string> => {
      for (const next of mayImport[name]?.ships ?? []) if (!seen.has(next)) reached(next, seen.add(next));
      return seen;
    };
    for (const name of Object.keys(mayImport)) expect(reached(name)).not.toContain(name);
  });

  test("a package that the table does not know", () => {
    expect(violations({ name: "@calls-api/utils" })).toEqual([
      expect.stringContaining("tools/lint/architecture.mjs"),
    ]);
  });
});
