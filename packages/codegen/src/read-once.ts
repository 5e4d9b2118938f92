/** Where ajv looks for a property and then reads it into a variable, with what a closed object counts in between. */
const READ_TWICE =
  /^if\((data\d*(?:\.[\w$]+|\["(?:[^"\\\n]|\\.)*"\])) !== undefined\)\{(\s*\w+--;)?\s*let (data\d+) = \1;$/gm;
/** What opens or closes a block, an `else` with both; string literals whole. */
const BRACE = /"(?:[^"\\\n]|\\.)*"|\}\s*else(?: if\(.*\))?\s*\{|\{\$once|[{}]/g;

/** The same code where such a property is read once, into a variable of a block of its own. */
export function readOnce(code: string): string {
  const opened: number[] = [];
  let depth = 0;
  return code
    .replace(READ_TWICE, "{$$once\nlet $3 = $1;\nif($3 !== undefined){$2")
    .replace(BRACE, (found) => {
      if (found === "{") depth++;
      if (found === "{$once") {
        opened.push(++depth);
        return "{";
      }
      if (found !== "}" || --depth !== opened.at(-1)) return found;
      opened.pop();
      depth--;
      return "}\n}";
    });
}
