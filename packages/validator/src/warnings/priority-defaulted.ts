import { DEFAULT_PRIORITY } from "../entry.ts";
import type { Accepted, Finding } from "./finding.ts";

/** `priority-defaulted`: a wrong dialerPriority counts as 5, the lowest (contract §3, §8). */
export function* priorityDefaulted({ replaced }: Accepted): Iterable<Finding> {
  for (const { pointer, message } of replaced) {
    const [, index, ...path] = pointer.split("/");
    yield {
      index: Number(index),
      path: `/${path.join("/")}`,
      message: `${message}: write a whole number from 1 (dialled first) to ${DEFAULT_PRIORITY}`,
    };
  }
}
