import type { ArrayCosts } from "./array/costs.ts";
import type { ModuleCost } from "./modules.ts";
import type { OperationSize } from "./operations.ts";
import type { ServerTimes } from "./server/times.ts";
import type { Sitting, Timed } from "./validation.ts";

/** All that one run measures. */
export interface Results {
  timings: Sitting[];
  /** From the bytes of a body to the verdict. */
  bytes: Sitting[];
  /** Ours and the hand-written one, and the peers as their users write them. */
  natural: Timed[];
  /** The same contenders in the same order, the peers with our checks. */
  lent: Timed[];
  costs: ModuleCost[];
  operations: OperationSize[];
  arrays: ArrayCosts;
  servers: ServerTimes;
  /** The peers with their versions. */
  versions: string[];
}
