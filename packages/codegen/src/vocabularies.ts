import { DocumentError, isObject, type JsonObject } from "./document.ts";
import { metaschemas } from "./metaschemas.ts";

/** The dialects in which every keyword means what draft 2020-12 says: its own, and those of OpenAPI. */
const WHOLE = /^https:\/\/(?:json-schema\.org\/draft\/2020-12\/schema|spec\.openapis\.org\/oas\/3\.\d\/.*)$/;

const NONE: ReadonlySet<string> = new Set();

/** The keywords of draft 2020-12 by the URI of their vocabulary: those that its metaschema describes. */
const KEYWORDS = new Map<string, string[]>(
  Object.entries(metaschemas()).flatMap(([uri, metaschema]) =>
    uri.includes("/meta/")
      ? [
          [
            uri.replace("/meta/", "/vocab/"),
            Object.keys((metaschema as { properties: JsonObject }).properties),
          ] as const,
        ]
      : [],
  ),
);
KEYWORDS.set("https://json-schema.org/draft/2020-12/vocab/format-assertion", ["format"]);

/**
 * The keywords that mean nothing in a dialect, because its metaschema leaves out their vocabulary (JSON Schema
 * 2020-12 §8.1.2).
 *
 * @param metaschemaAt gives the document at a URI, if there is one
 * @throws DocumentError when the dialect is unknown or requires a vocabulary that is
 */
export function meaninglessKeywords(
  dialect: string,
  metaschemaAt: (uri: string) => unknown,
  pointer: string,
): ReadonlySet<string> {
  const uri = dialect.replace(/#$/, "");
  if (WHOLE.test(uri)) return NONE;
  const metaschema = metaschemaAt(uri);
  if (!isObject(metaschema)) {
    throw new DocumentError(
      pointer,
      `the $schema "${dialect}" is unknown: rewrite the schema in https://json-schema.org/draft/2020-12/schema, ` +
        "or hand in the metaschema as one of `documents`",
    );
  }
  const vocabularies = metaschema["$vocabulary"];
  if (!isObject(vocabularies)) return NONE;
  const meaningless = new Set([...KEYWORDS.values()].flat());
  for (const [vocabulary, isRequired] of Object.entries(vocabularies)) {
    const keywords = KEYWORDS.get(vocabulary);
    if (keywords === undefined && isRequired === true) {
      throw new DocumentError(
        pointer,
        `the $schema "${dialect}" requires the unknown vocabulary "${vocabulary}": ` +
          "set it to false there where the schema means the same without it",
      );
    }
    for (const keyword of keywords ?? []) meaningless.delete(keyword);
  }
  return meaningless;
}
