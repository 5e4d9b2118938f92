import { addPhonesFrom } from "./bulk/add-phones-from.ts";
import type { ClientParts, Later } from "./later.ts";
import { createReports } from "./reports/reports.ts";

export function loadedLater(parts: ClientParts): Later {
  return {
    ...createReports(parts),
    addPhonesFrom: (source, options) => addPhonesFrom(parts, source, options),
  };
}
