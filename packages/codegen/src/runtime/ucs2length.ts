/** The length of a string in Unicode code points (JSON Schema Validation 2020-12 §6.3.1). */
export function ucs2length(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
