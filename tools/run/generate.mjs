#!/usr/bin/env node
/**
 * Runs every generator, or with --force all of them whatever the cache knows. Without it, nothing runs if the sources
 * and the generated files are as they were after the last time: turbo alone would generate once more, because it
 * knows a generated file as it was before the generator ran, not as it became (docs/adr/0008).
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, run, sourceFiles } from "./workspace.mjs";

const stamp = path.join(root, "node_modules/.cache/calls-api/generated");

/** @returns {string} a digest of all files, with their content, from which and into which the generators write */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of sourceFiles(["openapi", "packages", "pnpm-lock.yaml"])) {
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

const force = process.argv.slice(2);
if (force.length > 0 || !existsSync(stamp) || readFileSync(stamp, "utf8") !== fingerprint()) {
  if (!run("turbo", ["run", "generate", "--output-logs=errors-only", ...force])) process.exit(1);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint());
}
