import { createRequire } from "node:module";

const BASE = "https://json-schema.org/draft/2020-12/";
const VOCABULARIES = "applicator content core format-annotation meta-data unevaluated validation".split(" ");

/** The metaschema of JSON Schema 2020-12 and those of its vocabularies, by URI. */
export function metaschemas(): Record<string, unknown> {
  const require = createRequire(import.meta.url);
  const names = ["schema", ...VOCABULARIES.map((name) => `meta/${name}`)];
  return Object.fromEntries(
    names.map((name) => [`${BASE}${name}`, require(`ajv/dist/refs/json-schema-2020-12/${name}.json`)]),
  );
}
