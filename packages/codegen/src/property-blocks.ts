const STRING = String.raw`"(?:[^"\\\n]|\\.)*"`;

/** Where ajv looks for a property and then reads it into a variable, with what a closed object counts in between. */
const PROPERTY = new RegExp(
  String.raw`^if\((data\d*(?:\.([\w$]+)|\[(${STRING})\])) !== undefined\)\{(\s*\w+--;)?\s*let data(\d+) = \1;$`,
  "gm",
);
/** A block that opens for a property, with its number and name; one that opens or closes; the place of an error. */
const TOKEN = new RegExp(
  String.raw`\{\$property(\d+) (${STRING})|(\$add\(vErrors, (?:\$below\()?|\$join\(vErrors, \w+, )((?:${STRING}|\w+)(?:\s*\+\s*(?:${STRING}|\w+))*)` +
    String.raw`|${STRING}|\}\s*else(?: if\(.*\))?\s*\{|[{}]`,
  "g",
);

interface Block {
  /** How many blocks it stands in, itself among them. */
  depth: number;
  /** What errors in it begin with behind the place of the object, and the code that stands for it. */
  segment: string;
  code: string;
}

/**
 * The same code where each property is read once, into a variable of a block of its own, and its name is a constant
 * there, of which the places of its errors are made: so the code for one property is the same as for another, and packs well.
 */
export function openPropertyBlocks(code: string): string {
  const blocks: Block[] = [];
  let depth = 0;
  return code
    .replace(PROPERTY, (_, property: string, name = "", quoted = `"${name}"`, counting = "", n: string) => {
      return `{$property${n} ${quoted}\nlet data${n} = ${property};\nif(data${n} !== undefined){${counting}`;
    })
    .replace(TOKEN, (found, n?: string, name = "", call?: string, place = "") => {
      if (n !== undefined) {
        blocks.push({ depth: ++depth, segment: `"/${name.slice(1, -1)}`, code: `"/"+$name${n}` });
        return `{\nconst $name${n} = ${name};`;
      }
      if (call !== undefined) return call + nameSegments(place, blocks);
      if (found === "{") depth++;
      if (found !== "}" || --depth !== blocks.at(-1)?.depth) return found;
      blocks.pop();
      depth--;
      return "}\n}";
    });
}

/** The code of a place with the names of properties in it as constants; each literal begins with such a name. */
function nameSegments(place: string, blocks: readonly Block[]): string {
  let done = "";
  let left = place;
  for (const { segment, code } of blocks) {
    const at = left.indexOf(segment);
    const next = left.charAt(at + segment.length);
    if (at < 0 || (next !== '"' && next !== "/")) continue;
    done += left.slice(0, at) + code;
    const rest = `"${left.slice(at + segment.length)}`;
    left = rest.startsWith('""') ? rest.slice(2) : `+${rest}`;
  }
  return done + left;
}
