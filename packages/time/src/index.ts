export { epochSecondsOf } from "./epoch-seconds.ts";
export {
  type GmtZone,
  isGmtZone,
  type OffsetZone,
  offsetSecondsOf,
  parseGmtZone,
  type RegionZone,
} from "./gmt-zone.ts";
export { type GmtZoneCaution, gmtZoneCaution } from "./gmt-zone-caution.ts";
export {
  compareInstants,
  formatInstant,
  type Instant,
  parseInstant,
} from "./instant.ts";
export { isIntervalList } from "./interval-list.ts";
export { parseLocalTime } from "./local-time.ts";
export { formatOffset } from "./offset.ts";
export { findOverlaps, hasOverlap, placeInterval } from "./overlap.ts";
export { isRegion, regionIds } from "./regions.ts";
export { suggestGmtZone } from "./suggest-gmt-zone.ts";
