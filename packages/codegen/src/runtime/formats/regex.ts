/** The format `regex`: a regular expression of ECMA-262 in its Unicode mode (JSON Schema Validation 2020-12 §7.3.8). */
export function isRegex(text: string): boolean {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
