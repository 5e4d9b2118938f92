import { decisionsInDescriptions } from "./decisions-in-descriptions.mjs";
import { keywordsInDescriptions } from "./keywords-in-descriptions.mjs";

/** Rules and decorators for the Calls API document; redocly.yaml says which are on. */
export default function callsPlugin() {
  return {
    id: "calls",
    decorators: {
      oas3: {
        "keywords-in-descriptions": keywordsInDescriptions,
        "decisions-in-descriptions": decisionsInDescriptions,
      },
    },
  };
}
