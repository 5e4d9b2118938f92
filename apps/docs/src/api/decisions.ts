import type { Decision } from "./document.ts";
import { findExtension, type Place, placesOf } from "./places.ts";

/** What `x-decided` says anywhere in the document; a decision that stands in several places is listed once. */
export function collectDecisions(): (Decision & { places: Place[] })[] {
  const collected = new Map<string, Decision & { places: Place[] }>();
  for (const [path, decisions] of findExtension("x-decided")) {
    for (const { decision, reason } of decisions as Decision[]) {
      const known = collected.get(decision) ?? { decision, reason, places: [] };
      const news = placesOf(path).filter(({ link }) => !known.places.some((place) => place.link === link));
      collected.set(decision, { ...known, places: [...known.places, ...news] });
    }
  }
  return [...collected.values()];
}
