import type { Contender } from "./contender.ts";
import type { ModuleCost } from "./modules.ts";
import type { OperationSize } from "./operations.ts";
import type { Timings } from "./validation.ts";

/** All that one run measures. */
export interface Results {
  timings: Timings;
  /** From the bytes of a body to the verdict. */
  bytes: Timings;
  /** Ours and the hand-written one, and the peers as their users write them. */
  natural: Contender[];
  /** The same contenders in the same order, the peers with our checks. */
  lent: Contender[];
  costs: ModuleCost[];
  operations: OperationSize[];
  /** The peers with their versions. */
  versions: string[];
}
