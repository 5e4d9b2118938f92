import { basename } from "node:path";

const VERBS =
  "add assign cancel check count create delete disable enable export find get import list move pause preview remove replace reschedule restart resume retry schedule search send set start stop update validate".split(
    " ",
  );
const GRAMMAR = new RegExp(`^(${VERBS.join("|")})[A-Z][A-Za-z0-9]*$`);

/**
 * An operationId is a verb and what it is done to, the file of its path has the name of the first operation in it,
 * and the name of an example begins with that of an operation: methods, handlers, examples and anchors of the docs
 * are found by that name. Examples of problems are the business of problem-examples.
 */
export function operationNames() {
  const operationIds = [];
  const examples = new Map();
  return {
    Root: {
      leave(_root, { report }) {
        for (const [name, location] of examples) {
          if (operationIds.some((id) => name.startsWith(id))) continue;
          report({
            message: `"${name}" is the example of no operation: begin its name with an operationId, such as "addPhonesCreated".`,
            location,
          });
        }
      },
    },
    Example({ value }, { location }) {
      const isProblem = typeof value?.code === "string" && typeof value.type === "string";
      if (location.pointer !== "#/" || isProblem) return;
      examples.set(basename(location.source.absoluteRef, ".yaml"), location);
    },
    PathItem(item, { location, report }) {
      const first = ["get", "put", "post", "delete", "patch"].find((method) => item[method]);
      const id = first && item[first].operationId;
      const file = basename(location.source.absoluteRef, ".yaml");
      if (id && file !== "openapi" && file !== id) {
        report({
          message: `This file holds ${id}: name it ${id}.yaml.`,
          location: location.child([first, "operationId"]),
        });
      }
    },
    Operation({ operationId }, { location, report }) {
      operationIds.push(operationId);
      if (operationId !== undefined && !GRAMMAR.test(operationId)) {
        report({
          message:
            `"${operationId}" is no operationId of this API: write a verb (${VERBS.join(", ")}) ` +
            'and a noun in camel case, such as "addPhones".',
          location: location.child("operationId"),
        });
      }
    },
  };
}
