import { addPhonesFrom } from "./bulk/add-phones-from.ts";
import type { ClientParts, InBatches, Later } from "./later.ts";
import { createReports } from "./reports/reports.ts";

export function loadedLater(parts: ClientParts): InBatches<Later> {
  return {
    ...createReports(parts),
    addPhonesFrom: (source, options) => addPhonesFrom(parts, source, options),
  };
}
