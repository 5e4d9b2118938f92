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
  regions ??= unpack();
  return regions;
}

/** `prefix name name …` groups, separated by `|`. Unpacked on first use, so that an import costs nothing. */
function unpack(): Set<string> {
  const ids = new Set<string>();
  for (const group of packedRegions.split("|")) {
    const [prefix = "", ...names] = group.split(" ");
    for (const name of names) ids.add(prefix + name);
  }
  return ids;
}
