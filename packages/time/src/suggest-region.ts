import { editDistance } from "./edit-distance.ts";
import { allRegions } from "./regions.ts";

const MOST_EDITS = 2;
/** Fewer letters than this say too little to guess from: PST is not a misspelt EST, ACT not always Australia/ACT. */
const SHORTEST_GUESS = 5;

/**
 * The region that was probably meant (contract §4): the one of that name in another case, else the only one with
 * that city, else the only nearest one within two edits.
 */
export function suggestRegion(text: string): string | undefined {
  const meant = text.replace(/ +/g, "_").toLowerCase();
  const ids = [...allRegions()];
  const same = ids.find((id) => id.toLowerCase() === meant);
  if (same !== undefined || meant.length < SHORTEST_GUESS) return same;
  const inCity = ids.filter((id) => cityOf(id.toLowerCase()) === meant);
  if (inCity.length === 1) return inCity[0];
  let found: string | undefined;
  let edits = MOST_EDITS + 1;
  for (const id of ids) {
    const name = id.toLowerCase();
    // Etc/GMT+13 is no misspelt Etc/GMT+1.
    if (name.length < SHORTEST_GUESS || name.startsWith("etc/")) continue;
    const distance = editDistance(meant, name, MOST_EDITS);
    // Two slips rarely hit the first letter of the city: Asia/Mumbai is not a misspelt Asia/Dubai.
    if (distance > edits || (distance > 1 && cityOf(meant)[0] !== cityOf(name)[0])) continue;
    found = distance < edits ? id : undefined;
    edits = distance;
  }
  return found;
}

function cityOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
