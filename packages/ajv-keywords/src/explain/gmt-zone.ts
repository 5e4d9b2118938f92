import { suggestGmtZone } from "@calls-api/time";
import type { Explanation } from "../explained.ts";

/** What to write instead of a text that is no zone (contract §4), without a guess at what was meant. */
export function explainGmtZoneBriefly(text: string): Explanation {
  return {
    // Enough of a wrong value to recognise it by.
    message:
      `${JSON.stringify(text.slice(0, 48))} is not a zone: write an offset from -18:00 to +18:00 such as "+05:30", ` +
      'or a region in its exact case such as "Europe/Kyiv"',
    params: {},
  };
}

/** What to write instead of a text that is no zone (contract §4): the zone that was probably meant, if it can be told. */
export function explainGmtZone(text: string): Explanation {
  const suggestion = suggestGmtZone(text);
  if (suggestion === undefined) return explainGmtZoneBriefly(text);
  return {
    message: `${JSON.stringify(text)} is not a zone: write ${JSON.stringify(suggestion)}`,
    params: { suggestion },
  };
}
