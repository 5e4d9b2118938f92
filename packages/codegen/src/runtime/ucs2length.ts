/** The length of a string in Unicode code points (JSON Schema Validation 2020-12 §6.3.1). */
export function ucs2length(text: string): number {
  let length = text.length;
  for (let i = 1; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) {
      length--;
      i++;
    }
  }
  return length;
}
