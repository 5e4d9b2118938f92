import { basename } from "node:path";

const VERBS =
  "add cancel check create delete find get list pause remove replace restart resume search send set start stop update".split(
    " ",
  );
const GRAMMAR = new RegExp(`^(${VERBS.join("|")})[A-Z][A-Za-z0-9]*$`);

/**
 * An operationId is a verb and what it is done to, and the file of its path has the name of the first operation in
 * it: methods, handlers, examples and anchors of the docs are found by that name.
 */
export function operationNames() {
  return {
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
