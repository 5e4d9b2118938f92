/** What to write instead of two instants in the wrong order. */
export function explainChronological(a: string, b: string, first: string, second: string): string {
  return `${a} (${first}) is not earlier than ${b} (${second}): write an earlier ${a} or a later ${b}`;
}
