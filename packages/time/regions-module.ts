import { createHash } from "node:crypto";
import { unpackRegions } from "./src/regions.ts";

/**
 * The module of the region list: every zone and link of the `tzdata` package and every region of the list
 * committed before, so that a zone gone from the database stays accepted (contract §4).
 */
export function regionsModule(database: readonly string[], committed: string): string {
  const ids = new Set([...database, ...readRegions(committed)]);
  ids.delete("Factory");
  const literal = JSON.stringify(packRegions([...ids]));
  return `// Generated from the npm package tzdata by \`pnpm generate\`. Do not edit: a list whose digest is wrong is made anew.
// sha256 ${digest(literal)}

/** Groups separated by "|", as \`unpackRegions\` reads them. */
export const packedRegions =
  ${literal};
`;
}

/** The regions of a committed module; none where somebody edited it, so that a slip never becomes a zone. */
export function readRegions(module: string): string[] {
  const literal = /^ {2}(.+);$/m.exec(module)?.[1];
  if (literal === undefined || !module.includes(digest(literal))) return [];
  return unpackRegions(JSON.parse(literal));
}

/** Words that begin with a capital and have no other need no space between them: a tenth less in a bundle. */
const PLAIN = /^[A-Z][a-z]+(_[A-Z][a-z]+)*$/;

function packRegions(ids: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const id of [...ids].sort()) {
    const prefix = id.slice(0, id.lastIndexOf("/") + 1);
    groups.set(prefix, [...(groups.get(prefix) ?? []), id.slice(prefix.length)]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1))
    .map(([prefix, names]) => {
      const plain = names
        .filter((name) => PLAIN.test(name))
        .map((name) => name.replace(/_./g, (part) => part.toLowerCase()));
      return [prefix, plain.join(""), ...names.filter((name) => !PLAIN.test(name))].join(" ");
    })
    .join("|");
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
