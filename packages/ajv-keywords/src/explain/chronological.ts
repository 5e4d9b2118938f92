import type { Explanation } from "../explained.ts";

/** What to write instead of two instants in the wrong order. */
export function explainChronological(
  properties: readonly [string, string],
  data: Record<string, string>,
): Explanation {
  const [a, b] = properties;
  const message = `${a} (${data[a]}) is not earlier than ${b} (${data[b]}): write an earlier ${a} or a later ${b}`;
  return { message, params: { properties } };
}
