import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";

const KINDS = {
  Schema: { folder: "schemas", name: /^[A-Z][A-Za-z0-9]*$/, like: "AllowedDays" },
  Parameter: { folder: "parameters", name: /^[A-Z][A-Za-z0-9]*$/, like: "IdempotenceKey" },
  Header: { folder: "headers", name: /^[A-Z][A-Za-z0-9]*$/, like: "RetryAfter" },
  Response: { folder: "responses", name: /^[A-Z][A-Za-z0-9]*$/, like: "BadRequest" },
  Example: { folder: "examples", name: /^[a-z][A-Za-z0-9]*$/, like: "addPhonesCreated" },
};

/**
 * A component is one file under components/<kind>/, and its name is the name of the file: who knows the one finds
 * the other. A file that nothing refers to would be checked by no rule and published nowhere.
 */
export function componentNames() {
  const checked = new Set();
  const Root = {
    leave(_root, { location, report }) {
      for (const [type, { folder }] of Object.entries(KINDS)) {
        const path = join(dirname(location.source.absoluteRef), "components", folder);
        for (const file of existsSync(path) ? readdirSync(path) : []) {
          if (checked.has(`${type} ${join(path, file)}`)) continue;
          report({
            message: `components/${folder}/${file} is not part of the document: refer to it or remove it.`,
            location: location.child("paths").key(),
          });
        }
      }
    },
  };
  const visitors = Object.fromEntries(
    Object.entries(KINDS).map(([type, kind]) => [
      type,
      (_node, { location, report }) => {
        const file = location.source.absoluteRef;
        if (location.pointer !== "#/" || checked.has(`${type} ${file}`)) return;
        checked.add(`${type} ${file}`);
        const name = basename(file, extname(file));
        if (!kind.name.test(name)) {
          report({
            message: `"${name}" is no name for this kind of component: write one such as "${kind.like}".`,
          });
        }
        const folder = basename(dirname(file));
        if (folder !== kind.folder) {
          report({
            message: `A ${type.toLowerCase()} was found in ${folder}/: move it to components/${kind.folder}/.`,
          });
        }
      },
    ]),
  );
  return { Root, ...visitors };
}
