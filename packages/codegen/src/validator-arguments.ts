import { REPLACED } from "./runtime/collect.ts";
import * as phrases from "./runtime/phrases.ts";

/** The phrases of keywords that are no names. */
const NAMES: Readonly<Record<string, string>> = { "false schema": "falseSchema", [REPLACED]: "onInvalid" };
const FUNCTION = /^function (\w+)\(data/gm;
const REPORTED = /\$add\(vErrors, (?:"(?:[^"\\\n]|\\.)*"|[^"])*?, "([^"]+)", \{/g;
const ALIAS = /^const (\w+) = (?:\{validate: )?(validate\d+)\}?;$/gm;

/**
 * The arguments of `createValidator` for a function of the compiled code: the function, what to say of each keyword
 * that it can report, itself or by the functions it calls, and how to replace values where it can ask for that. So a
 * module holds of the runtime only what each of its validators can need.
 */
export function validatorArguments(code: string): (unit: string) => string {
  const bodies = bodiesIn(code);
  const aliases = new Map([...code.matchAll(ALIAS)].map(([, name = "", check = ""]) => [name, check]));
  return (unit) => {
    const keywords = new Set<string>();
    const reached = new Set([aliases.get(unit) ?? unit]);
    for (const name of reached) {
      const body = bodies.get(name) ?? "";
      for (const [, keyword = ""] of body.matchAll(REPORTED)) keywords.add(keyword);
      for (const [called] of body.matchAll(/\b(?:validate|wrapper)\d+\b/g)) {
        reached.add(aliases.get(called) ?? called);
      }
    }
    const members = [...keywords].sort().flatMap((keyword) => {
      const name = NAMES[keyword] ?? keyword;
      return name in phrases ? [`${JSON.stringify(keyword)}: $phrases.${name}`] : [];
    });
    return `${unit}, { ${members.join(", ")} }${keywords.has(REPLACED) ? ", replaceAll" : ""}`;
  };
}

function bodiesIn(code: string): Map<string, string> {
  const starts = [...code.matchAll(FUNCTION)];
  return new Map(
    starts.map((start, index) => [start[1] as string, code.slice(start.index, starts[index + 1]?.index)]),
  );
}
