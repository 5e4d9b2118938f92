#!/usr/bin/env node
/** Holds the manifests of the packages to the table of who may import whom; exits 1 where one names too much. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { everyBuild, mayImport } from "./architecture.mjs";

const scope = "@calls-api/";

/**
 * @typedef {{ name: string, dependencies?: Record<string, string>, peerDependencies?: Record<string, string>,
 *   devDependencies?: Record<string, string> }} Manifest
 */

/**
 * @param {Manifest} manifest
 * @returns {string[]} one sentence for each dependency that is not allowed
 */
export function violations(manifest) {
  const name = manifest.name.replace(scope, "");
  const allowed = mayImport[name];
  if (allowed === undefined) {
    return [
      `${manifest.name} is not in tools/lint/architecture.mjs: say there which packages it may import.`,
    ];
  }
  return [
    ...beyond(name, "dependencies", manifest.dependencies, allowed.ships),
    ...beyond(name, "peerDependencies", manifest.peerDependencies, allowed.ships),
    ...beyond(name, "devDependencies", manifest.devDependencies, [
      ...allowed.ships,
      ...allowed.builds,
      ...everyBuild,
    ]),
  ];
}

/**
 * @param {string} name
 * @param {string} field
 * @param {Record<string, string> | undefined} dependencies
 * @param {string[]} allowed
 */
function beyond(name, field, dependencies = {}, allowed) {
  return Object.keys(dependencies)
    .filter((dependency) => dependency.startsWith(scope) && !allowed.includes(dependency.replace(scope, "")))
    .map(
      (dependency) =>
        `${field} of ${scope}${name} name ${dependency}, but ${name} may name there ${allowed.join(", ") || "none of our packages"}: ` +
        "move the code that needs it to a package that may import it (ARCHITECTURE.md, Who may import whom).",
    );
}

/** @returns {string[]} the manifests of the packages that the table is about */
function manifests() {
  const root = path.resolve(import.meta.dirname, "../..");
  const folders = ["packages", "apps"].flatMap((parent) =>
    readdirSync(path.join(root, parent)).map((child) => path.join(parent, child)),
  );
  return ["openapi", ...folders].map((folder) => path.join(root, folder, "package.json"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = manifests().flatMap((file) => violations(JSON.parse(readFileSync(file, "utf8"))));
  for (const sentence of found) console.error(sentence);
  process.exitCode = found.length === 0 ? 0 : 1;
}
