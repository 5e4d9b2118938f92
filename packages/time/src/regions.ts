import { packedRegions } from "./generated/regions.ts";

/** The regions that were unpacked so far. */
const regions = new Set<string>();
/** The others. Those that begin alike up to the last slash are unpacked together, when one of them is asked for. */
let groups: Set<string> | undefined;

/**
 * Whether a text is an ID of the IANA time zone database in its exact case, links included, `Factory`
 * excluded (contract §4). The list only ever grows: what is accepted today stays accepted.
 */
export function isRegion(id: string): boolean {
  if (!regions.has(id)) unpack(`${id.slice(0, id.lastIndexOf("/") + 1)},`);
  return regions.has(id);
}

/** Every region, in the order of their characters' codes. */
export function regionIds(): string[] {
  return [...allRegions()].sort();
}

/** Every region, in no order. */
export function allRegions(): ReadonlySet<string> {
  unpack("");
  return regions;
}

/** Unpack the groups that start so. */
function unpack(start: string): void {
  groups ??= new Set(packedRegions.split("|"));
  for (const group of groups) {
    if (group.startsWith(start) && groups.delete(group)) unpackGroup(group, regions);
  }
}

/**
 * Each stands before a name and says by its place how many letters the name shares with the one before. They are
 * common in minified code, so that they cost little in a bundle.
 */
export const SHARED = ",=)(:.";

/**
 * Add the regions of a group to others: behind what all begin with, the rest of each behind a mark of {@link SHARED}.
 * Read by characters: a pattern would take longer to compile than this to run.
 */
export function unpackGroup(group: string, ids: Set<string>): void {
  let prefix: string | undefined;
  let text = "";
  for (const character of `${group},`) {
    const shared = SHARED.indexOf(character);
    if (shared < 0) text += character;
    else {
      if (prefix === undefined) prefix = text;
      else ids.add(prefix + text);
      text = text.slice(0, shared);
    }
  }
}
