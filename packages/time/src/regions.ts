import { packedRegions } from "./generated/regions.ts";

let regions: Set<string> | undefined;

/**
 * Whether a text is an ID of the IANA time zone database in its exact case, links included, `Factory`
 * excluded (contract §4). The list only ever grows: what is accepted today stays accepted.
 */
export function isRegion(id: string): boolean {
  return allRegions().has(id);
}

/** Every region, in the order of their characters' codes. */
export function regionIds(): string[] {
  return [...allRegions()].sort();
}

/** Every region, in the order of the packed list. */
export function allRegions(): ReadonlySet<string> {
  regions ??= new Set(unpackRegions(packedRegions));
  return regions;
}

/**
 * Each stands before a name and says by its place how many letters the name shares with the one before. They are
 * common in minified code, so that they cost little in a bundle.
 */
export const SHARED = ",=)(:.";

/**
 * Names, each behind a mark of {@link SHARED}; `|` stands before what all names from there on begin with. Unpacked on
 * first use, so that an import costs nothing.
 */
export function unpackRegions(packed: string): string[] {
  const ids: string[] = [];
  let prefix = "";
  let name = "";
  for (const part of packed.split(/(?=[|,=)(:.])/)) {
    const shared = SHARED.indexOf(part.charAt(0));
    const rest = part.slice(1);
    if (shared < 0) prefix = rest;
    else {
      name = name.slice(0, shared) + rest;
      ids.push(prefix + name);
    }
  }
  return ids;
}
