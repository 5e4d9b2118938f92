import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";

/** The name of the example of a problem, which the docs show on its page: `invalid.body` has `invalidBody`. */
export const exampleName = (code) => code.replace(/\.(.)/g, (_, letter) => letter.toUpperCase());

/** The slug of a problem, in the name of its page and in its `type`: `invalid.body` has `invalid-body`. */
export const slugOf = (code) => code.replaceAll(".", "-");

/**
 * The pages in problems/, by slug, each with what its front matter says.
 *
 * @param {string} component the path of any file in components/<kind>/
 * @returns {Map<string, { code?: unknown, status?: unknown, title?: unknown }>}
 */
export function problemPagesBeside(component) {
  const folder = join(dirname(component), "../../problems");
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".md")) : [];
  return new Map(files.map((file) => [file.slice(0, -".md".length), frontMatter(join(folder, file))]));
}

function frontMatter(file) {
  const [, yaml = ""] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(file, "utf8")) ?? [];
  return parseDocument(yaml).toJS() ?? {};
}
