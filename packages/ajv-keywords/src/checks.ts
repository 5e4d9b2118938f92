/** What the code of compiled schemas calls: pure functions, so that a bundle holds only those it uses. */
export { findOverlaps, hasOverlap, isGmtZone, isIntervalList } from "@calls-api/time";
export { explainChronological } from "./explain/chronological.ts";
export { explainDistinct } from "./explain/distinct.ts";
export { explainGmtZone, explainGmtZoneBriefly } from "./explain/gmt-zone.ts";
export { explainOverlaps } from "./explain/no-overlap.ts";
export { isNotEarlier } from "./not-earlier.ts";
export { isOutOfOrder } from "./out-of-order.ts";
