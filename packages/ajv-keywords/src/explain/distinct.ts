/** What to write instead of two equal strings. */
export function explainDistinct(a: string, b: string, value: string): string {
  return `${a} and ${b} are both ${JSON.stringify(value)}: write two different values`;
}
