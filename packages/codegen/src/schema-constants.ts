const STRING = String.raw`"(?:[^"\\\n]|\\.)*"`;
const DEFINITION = /^const (schema\d+) = (.*);$/gm;
const REFERENCE = new RegExp(
  String.raw`${STRING}|(?<![.\w$])(schema\d+)((?:\.\w+|\[(?:${STRING}|\d+)\])+)`,
  "g",
);
const STEP = new RegExp(String.raw`\.(\w+)|\[(${STRING}|\d+)\]`, "g");

/**
 * ajv keeps a whole schema as a constant of the code to refer to parts of it. Here each of these parts becomes a
 * constant of its own, the same for equal parts, and the schemas go.
 */
export function inlineSchemaConstants(code: string): string {
  const schemas = new Map<string, unknown>();
  for (const [, name, json] of code.matchAll(DEFINITION))
    schemas.set(name as string, JSON.parse(json as string));
  const names = new Map<string, string>();
  const body = code.replace(DEFINITION, "").replace(REFERENCE, (found, schema?: string, path?: string) => {
    if (schema === undefined || path === undefined) return found;
    const json = JSON.stringify(partOf(schemas.get(schema), path));
    if (!names.has(json)) names.set(json, `$value${names.size}`);
    return names.get(json) as string;
  });
  const constants = [...names].map(([json, name]) => `const ${name} = ${json};`);
  return [...constants, body].join("\n");
}

function partOf(schema: unknown, path: string): unknown {
  return [...path.matchAll(STEP)].reduce<unknown>(
    (value, [, name, key]) => (value as Record<string, unknown>)[name ?? JSON.parse(key as string)],
    schema,
  );
}
