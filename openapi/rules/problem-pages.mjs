import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";

/**
 * Every problem code has a page in problems/, at the path that the `type` of such a problem names, with the same
 * code; and every page has a code (contract §7).
 */
export function problemPages() {
  return {
    Schema(schema, { location, report }) {
      if (!location.source.absoluteRef.endsWith("/schemas/ProblemCode.yaml") || location.pointer !== "#/")
        return;
      const folder = join(dirname(location.source.absoluteRef), "../../problems");
      const pages = new Set(existsSync(folder) ? readdirSync(folder) : []);
      for (const [index, code] of (schema.enum ?? []).entries()) {
        const page = `${String(code).replaceAll(".", "-")}.md`;
        const here = location.child(["enum", index]);
        if (!pages.delete(page))
          report({ message: `${code} has no page: write problems/${page}.`, location: here });
        else if (codeOf(join(folder, page)) !== code) {
          report({
            message: `problems/${page} must begin with front matter that says code: ${code}.`,
            location: here,
          });
        }
      }
      for (const page of pages) {
        report({
          message: `problems/${page} explains no code: add the code here or remove the page.`,
          location: location.child("enum"),
        });
      }
    },
  };
}

function codeOf(page) {
  const [, frontMatter] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(page, "utf8")) ?? [];
  return frontMatter === undefined ? undefined : parseDocument(frontMatter).get("code");
}
