import type { Explanation } from "../explained.ts";

/** What to write instead of two equal strings. */
export function explainDistinct(
  properties: readonly [string, string],
  data: Record<string, string>,
): Explanation {
  const [a, b] = properties;
  const message = `${a} and ${b} are both ${JSON.stringify(data[a])}: write two different values`;
  return { message, params: { properties } };
}
