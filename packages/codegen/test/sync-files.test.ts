import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { StaleFilesError, syncFiles } from "../src/index.ts";

const command = "pnpm generate";
const files = new Map([
  ["a.js", "a\n"],
  ["in/b.js", "b\n"],
]);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sync-files-"));
  await syncFiles(folder, files, { command });
});

test("writes the files, and a check then passes", async () => {
  expect(await readFile(join(folder, "in/b.js"), "utf8")).toBe("b\n");
  await syncFiles(folder, files, { command, check: true });
});

test("a check lists changed, missing and leftover files and names the command", async () => {
  await writeFile(join(folder, "a.js"), "edited by hand\n");
  await writeFile(join(folder, "in/old.js"), "left over\n");
  const check = syncFiles(folder, new Map([...files, ["new.js", "n\n"]]), { command, check: true });
  await expect(check).rejects.toThrow(StaleFilesError);
  await expect(check).rejects.toMatchObject({
    changed: ["a.js"],
    missing: ["new.js"],
    leftover: ["in/old.js"],
  });
  await expect(check).rejects.toThrow(/Run `pnpm generate`/);
});

test("writing repairs what is changed and removes what is left over", async () => {
  await writeFile(join(folder, "a.js"), "edited by hand\n");
  await writeFile(join(folder, "in/old.js"), "left over\n");
  await syncFiles(folder, files, { command });
  await syncFiles(folder, files, { command, check: true });
  expect(await readdir(join(folder, "in"))).toEqual(["b.js"]);
});
