import { basename } from "node:path";
import { exampleName, problemPagesBeside, slugOf } from "./problem-page.mjs";

const PROBLEM = "application/problem+json";

/**
 * The example of a problem says what the page of its code says, has a name that begins with the code, and stands under its own
 * status (contract §7).
 */
export function problemExamples() {
  const reported = new Set();
  return {
    Operation(operation, { location, report, resolve }) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        const answer = resolve(response);
        const examples = Object.values(answer.node?.content?.[PROBLEM]?.examples ?? {});
        for (const reference of examples) {
          const found = resolve(reference, answer.location?.source.absoluteRef).node?.value?.status;
          const key = `${response.$ref} ${status} ${found}`;
          if (found === undefined || String(found) === status || reported.has(key)) continue;
          reported.add(key);
          report({
            message: `${status} has the example of a problem with status ${found}: refer to another response.`,
            location: location.child(["responses", status]),
          });
        }
      }
    },
    Example({ value }, { location, report }) {
      const file = location.source.absoluteRef;
      if (typeof value?.code !== "string" || typeof value.type !== "string") return;
      const page = problemPagesBeside(file).get(slugOf(value.code));
      if (page === undefined) return;
      const expected = { type: `/problems/${slugOf(value.code)}`, title: page.title, status: page.status };
      for (const [property, wanted] of Object.entries(expected)) {
        if (value[property] === wanted) continue;
        report({
          message:
            `The example of ${value.code} has ${property} ${JSON.stringify(value[property])}, ` +
            `its page ${JSON.stringify(wanted)}: write the same in both.`,
          location: location.child(["value", property]),
        });
      }
      if (!basename(file).startsWith(exampleName(value.code))) {
        report({
          message: `This file holds an example of ${value.code}: name it ${exampleName(value.code)}.yaml.`,
          location: location.child(["value", "code"]),
        });
      }
    },
  };
}
