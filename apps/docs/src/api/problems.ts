import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const manifest = createRequire(import.meta.url).resolve("@calls-api/openapi/package.json");

/** The folder of the hand-written problem pages, one Markdown file each, named `<slug>.md`. */
export const problemsFolder = join(dirname(manifest), "problems");

/** All problems in the order of their codes; the slug is the code with dashes for dots. */
export const problems = readdirSync(problemsFolder)
  .filter((file) => file.endsWith(".md"))
  .map((file) => file.replace(/\.md$/, ""))
  .sort()
  .map((slug) => ({ slug, code: slug.replaceAll("-", ".") }));
