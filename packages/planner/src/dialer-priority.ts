import type { CallSettings } from "./settings.ts";

/** 1 is dialled first, 5 last; what is no priority counts as 5 (contract §3). */
export function dialerPriorityOf({ dialerPriority }: CallSettings): number {
  return [1, 2, 3, 4].includes(dialerPriority as number) ? (dialerPriority as number) : 5;
}
