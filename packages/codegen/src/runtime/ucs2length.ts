/** The length of a string in Unicode code points (JSON Schema Validation 2020-12 §6.3.1). */
export function ucs2length(text: string): number {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "-").length;
}
