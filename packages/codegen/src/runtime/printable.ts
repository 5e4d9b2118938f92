/**
 * A text from outside that is safe to print: what would steer a terminal or turn the direction of reading
 * (controls other than tab, Unicode bidirectional formatting) is replaced, one mark for each code unit.
 */
export function printable(text: string): string {
  return text.replace(/(?!\t)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, "\ufffd");
}
