import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Files, StaleFilesError, syncFiles } from "@calls-api/codegen";
import { stringify } from "yaml";
import { redocly } from "./rules/redocly.mjs";

/**
 * The bundle of the document, as JSON and as YAML.
 *
 * @throws Error with what the bundler says, when the document cannot be bundled
 */
async function bundle(): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), "calls-api-openapi-"));
  const file = join(folder, "openapi.json");
  const { exitCode, output } = await redocly(["bundle", "calls", "--output", file]);
  if (exitCode !== 0) throw new Error(output);
  const document = JSON.parse(await readFile(file, "utf8"));
  await rm(folder, { recursive: true });
  return new Map([
    ["openapi.json", `${JSON.stringify(document, null, 2)}\n`],
    ["openapi.yaml", stringify(document, { lineWidth: 110, aliasDuplicateObjects: false })],
  ]);
}

try {
  await syncFiles(fileURLToPath(new URL("generated", import.meta.url)), await bundle(), {
    command: "pnpm generate",
    check: process.argv.includes("--check"),
  });
} catch (error) {
  console.error(error instanceof StaleFilesError || error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
