import { createHash } from "node:crypto";

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

/** Groups separated by "|", each a prefix and the names that follow it, separated by spaces. */
export const packedRegions =
  ${literal};
`;
}

/** The regions of a committed module; none where somebody edited it, so that a slip never becomes a zone. */
export function readRegions(module: string): string[] {
  const literal = /^ {2}(.+);$/m.exec(module)?.[1];
  if (literal === undefined || !module.includes(digest(literal))) return [];
  const packed: string = JSON.parse(literal);
  return packed.split("|").flatMap((group) => {
    const [prefix = "", ...names] = group.split(" ");
    return names.map((name) => prefix + name);
  });
}

function packRegions(ids: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const id of [...ids].sort()) {
    const prefix = id.slice(0, id.lastIndexOf("/") + 1);
    groups.set(prefix, [...(groups.get(prefix) ?? []), id.slice(prefix.length)]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1))
    .map(([prefix, names]) => [prefix, ...names].join(" "))
    .join("|");
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
