import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { EXIT_CODES } from "@calls-api/cli";

assert.equal(EXIT_CODES[0].startsWith("done"), true);

const bin = new URL("../node_modules/.bin/calls-api", import.meta.url);
const template = execFileSync(process.execPath, [bin.pathname, "template"], {
  stdio: ["ignore", "pipe", "ignore"],
});
const converted = execFileSync(process.execPath, [bin.pathname, "convert", "-"], {
  input: template.toString().replace("\r\n,", "\r\n16500000000,"),
  stdio: ["pipe", "pipe", "ignore"],
});
assert.equal(JSON.parse(converted.toString()).phone, "16500000000");
