import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SUITE = join(import.meta.dirname, "json-schema-test-suite");
const CASES = join(SUITE, "tests/draft2020-12");

/** One schema of the suite and the instances to judge by it. */
export interface Group {
  description: string;
  schema: boolean | Record<string, unknown>;
  tests: { description: string; data: unknown; valid: boolean }[];
}

/** The files of the suite, such as `"ref"` and `"optional/format/date"`. */
export const suiteFiles: string[] = readdirSync(CASES, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(/\.json$/, ""))
  .sort();

export function readGroups(file: string): Group[] {
  return JSON.parse(readFileSync(join(CASES, `${file}.json`), "utf8"));
}

/** The documents that the suite expects at `http://localhost:1234/`, by URI. */
export const remotes: Record<string, unknown> = Object.fromEntries(
  readdirSync(join(SUITE, "remotes"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => [
      `http://localhost:1234/${file}`,
      JSON.parse(readFileSync(join(SUITE, "remotes", file), "utf8")),
    ]),
);
