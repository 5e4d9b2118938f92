import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { exampleName, problemPagesBeside, slugOf } from "./problem-page.mjs";

/**
 * Every problem code has a page in problems/, at the path that the `type` of such a problem names, with the same
 * code, and an example; and every page has a code (contract §7).
 */
export function problemPages() {
  return {
    Schema(schema, { location, report }) {
      const file = location.source.absoluteRef;
      if (!file.endsWith("/schemas/ProblemCode.yaml") || location.pointer !== "#/") return;
      const pages = problemPagesBeside(file);
      for (const [index, code] of (schema.enum ?? []).entries()) {
        const here = location.child(["enum", index]);
        const slug = slugOf(String(code));
        const page = pages.get(slug);
        pages.delete(slug);
        if (page === undefined) {
          report({ message: `${code} has no page: write problems/${slug}.md.`, location: here });
        } else if (page.code !== code) {
          report({
            message: `problems/${slug}.md must begin with front matter that says code: ${code}.`,
            location: here,
          });
        }
        const example = `${exampleName(String(code))}.yaml`;
        if (!existsSync(join(dirname(file), "../examples", example))) {
          report({
            message: `${code} has no example: write components/examples/${example}.`,
            location: here,
          });
        }
      }
      for (const slug of pages.keys()) {
        report({
          message: `problems/${slug}.md explains no code: add the code here or remove the page.`,
          location: location.child("enum"),
        });
      }
    },
  };
}
