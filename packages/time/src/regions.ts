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
 * Groups separated by `|`: a prefix, the names that are plain words, run together (`AbidjanAddis_ababa`), and the
 * other names, separated by spaces. Unpacked on first use, so that an import costs nothing.
 */
export function unpackRegions(packed: string): string[] {
  return packed.split("|").flatMap((group) => {
    const [prefix, words = "", ...names] = group.split(" ");
    const plain = words.match(/[A-Z][a-z_]+/g) ?? [];
    return [...plain.map((word) => word.replace(/_./g, (part) => part.toUpperCase())), ...names].map(
      (name) => prefix + name,
    );
  });
}
