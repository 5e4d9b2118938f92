/** What the code of schemas compiled for bytes calls, apart from ./checks, so that other code never meets it. */
export { isInOrder } from "./bytes/chronological.ts";
export { isDistinct } from "./bytes/distinct.ts";
export { isApart } from "./bytes/no-overlap.ts";
