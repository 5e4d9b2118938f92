import type { Ajv2020 } from "ajv/dist/2020.js";
import { checkSchema, type SchemaProblem } from "./check-schema.ts";
import type { JsonObject } from "./document.ts";
import { FIELDS, NAMES, SCHEMA_FIELDS } from "./openapi-fields.ts";
import type { Part } from "./openapi-parts.ts";
import { nearest } from "./runtime/nearest.ts";
import { below } from "./runtime/pointer.ts";
import { show } from "./runtime/show.ts";

/** What a member may be: a type of JSON, or one of some words. */
type Expected = "string" | "boolean" | readonly string[];

/** The members that decide something or end up in the types, where a part has them; `*` is every part. */
const MEMBERS: Partial<Record<Part | "*", Record<string, Expected>>> = {
  "*": { $ref: "string", deprecated: "boolean" },
  operation: { operationId: "string" },
  parameter: { name: "string", in: ["path", "query", "header", "cookie"], required: "boolean" },
  requestBody: { required: "boolean" },
  header: { required: "boolean" },
  schema: {
    $dynamicAnchor: "string",
    $dynamicRef: "string",
    format: "string",
    readOnly: "boolean",
    title: "string",
    writeOnly: "boolean",
  },
};

/** What OpenAPI 3.2 adds and this does not know (3.2.0 §4.14). */
const NEWER: Partial<Record<Part, string[]>> = { mediaType: ["itemSchema"] };

/** What is wrong with a part of a document, the parts in it aside; a schema as 3.1 has it. */
export function checkPart(part: Part, value: JsonObject, ajv: Ajv2020): SchemaProblem[] {
  return [
    ...checkMembers(part, value),
    ...checkNames(part, value, ajv),
    ...checkNewer(part, value),
    ...(part === "schema" ? checkSchema(value, ajv) : []),
  ];
}

function checkMembers(part: Part, value: JsonObject): SchemaProblem[] {
  const members = Object.entries({ ...MEMBERS["*"], ...MEMBERS[part] });
  const missing = part === "parameter" ? ["name", "in"].filter((name) => !(name in value)) : [];
  return [
    ...missing.map((name) => ({ pointer: "", message: `a parameter must have \`${name}\`` })),
    ...members.flatMap(([name, expected]) => (name in value ? checkMember(name, value[name], expected) : [])),
  ];
}

/** A misspelt name would be passed over, and what it says with it. Schemas may have any, if not nearly a keyword. */
function checkNames(part: Part, value: JsonObject, ajv: Ajv2020): SchemaProblem[] {
  const { pattern, rule } = NAMES[part] ?? {};
  if (pattern !== undefined) {
    const wrong = Object.keys(value).filter((name) => !pattern.test(name) && !name.startsWith("x-"));
    return wrong.map((name) => ({ pointer: below("", name), message: `${rule}, found ${show(name)}` }));
  }
  const known = part === "schema" ? [...Object.keys(ajv.RULES.keywords), ...SCHEMA_FIELDS] : FIELDS[part];
  if (known === undefined) return [];
  return Object.keys(value).flatMap((name) => {
    if (known.includes(name) || name.startsWith("x-")) return [];
    const meant = nearest(name, known);
    if (part === "schema" && (meant === undefined || name.startsWith(meant))) return [];
    const advice = meant === undefined ? `use one of ${known.join(", ")}` : `did you mean \`${meant}\`?`;
    return [{ pointer: below("", name), message: `\`${name}\` is not known here: ${advice}` }];
  });
}

function checkNewer(part: Part, value: JsonObject): SchemaProblem[] {
  const newer = (NEWER[part] ?? []).filter((name) => name in value);
  return newer.map((name) => ({
    pointer: below("", name),
    message: `"${name}" of OpenAPI 3.2 is not supported: leave it out`,
  }));
}

function checkMember(name: string, value: unknown, expected: Expected): SchemaProblem[] {
  const isRight =
    typeof expected === "string" ? typeof value === expected : expected.includes(value as string);
  if (isRight) return [];
  const wanted = typeof expected === "string" ? expected : `one of ${expected.join(", ")}`;
  return [{ pointer: below("", name), message: `\`${name}\` must be ${wanted}, found ${show(value)}` }];
}
