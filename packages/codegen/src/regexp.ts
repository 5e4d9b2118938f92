/**
 * The flags of a pattern: `u`, as JSON Schema Core 2020-12 §6.4 asks for; none for a pattern that is one only without
 * it, as many published documents have (`\-`).
 *
 * @throws SyntaxError when it is none either way
 */
export function flagsOf(pattern: string): "u" | "" {
  try {
    new RegExp(pattern, "u");
    return "u";
  } catch (error) {
    try {
      new RegExp(pattern);
      return "";
    } catch {
      throw error;
    }
  }
}

/** The engine that ajv asks for, in memory and, by its name, in the code it writes. */
export const regExp = Object.assign((pattern: string) => new RegExp(pattern, flagsOf(pattern)), {
  code: "new RegExp",
});
