import { createHash } from "node:crypto";
import { SHARED, unpackGroup } from "./src/regions.ts";

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

/** Groups between \`|\`, as \`unpackGroup\` reads them. */
export const packedRegions =
  ${literal};
`;
}

/** The regions of a committed module; none where somebody edited it, so that a slip never becomes a zone. */
export function readRegions(module: string): string[] {
  const literal = /^ {2}(.+);$/m.exec(module)?.[1];
  if (literal === undefined || !module.includes(digest(literal))) return [];
  const ids = new Set<string>();
  for (const group of JSON.parse(literal).split("|")) unpackGroup(group, ids);
  return [...ids];
}

function packRegions(ids: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const prefix = id.slice(0, id.lastIndexOf("/") + 1);
    groups.set(prefix, [...(groups.get(prefix) ?? []), id.slice(prefix.length)]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([prefix, names]) => prefix + packNames(names.sort()))
    .join("|");
}

function packNames(names: readonly string[]): string {
  return names
    .map((name, index) => {
      const shared = sharedLetters(names[index - 1] ?? "", name);
      return SHARED.charAt(shared) + name.slice(shared);
    })
    .join("");
}

function sharedLetters(a: string, b: string): number {
  let count = 0;
  while (count < SHARED.length - 1 && count < a.length && a[count] === b[count]) count++;
  return count;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
