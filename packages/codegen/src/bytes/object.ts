import { isObject, type JsonObject, type Schema } from "../document.ts";
import type { ByteForm } from "./byte-form.ts";
import { chooseLiteral, literalOf } from "./literal.ts";
import { go, skipSpace } from "./statements.ts";
import type { Writer } from "./writer.ts";

/** The bits of one variable. */
const BITS = 31;

/**
 * The keywords for objects. A key that comes twice, or with escapes, is left to the validator of values: only the last
 * of two counts, and the first may be wrong.
 *
 * @param item a keyword of the list of which the object is the `n`-th item
 */
export function writeObject(writer: Writer, schema: JsonObject, item?: ByteForm & { on: "items" }): string {
  const { additionalProperties = true, minProperties = 0, maxProperties } = schema;
  const forms = formsOf(writer, schema);
  const properties = propertiesOf(schema, forms);
  const required = (schema["required"] as string[] | undefined) ?? [];
  const counts = "minProperties" in schema || maxProperties !== undefined;
  const positions = new Map(
    [...new Set([...forms, ...(item ? [item] : [])].flatMap((form) => form.properties))].map(
      (name, index) => [name, `p${index}`],
    ),
  );
  const masks = Array.from({ length: Math.ceil(properties.length / BITS) }, (_, index) => `m${index}`);
  const bits = new Map(
    properties.map(([name], index) => [
      name,
      { mask: `m${Math.floor(index / BITS)}`, bit: 1 << (index % BITS) },
    ]),
  );

  const branches = properties.flatMap(([name, value]) => {
    const literal = literalOf(name);
    if (literal === undefined) return [];
    const { mask, bit } = bits.get(name) as { mask: string; bit: number };
    const steps = [
      `if ((${mask} & ${bit}) !== 0) return -1;`,
      `${mask} |= ${bit};`,
      go(`${writer.use("colonEnd")}(b, e, i + ${literal.length})`),
      positions.has(name) ? `${positions.get(name)} = i;` : "",
      writer.property(value),
      counts ? "n++;" : "",
    ];
    return [{ literal, steps: steps.join(" ") }];
  });
  const escaped = properties.some(([name]) => literalOf(name) === undefined);
  const other =
    additionalProperties === false || escaped
      ? "return -1;"
      : [
          go(`${writer.use("literalEnd")}(b, v, e, i)`),
          go(`${writer.use("colonEnd")}(b, e, i)`),
          writer.property(additionalProperties as Schema),
          counts ? "k++;" : "",
        ].join(" ");
  const space = skipSpace(writer);
  const masked = masks.map((mask) => {
    const all = required.reduce(
      (sum, name) => (bits.get(name)?.mask === mask ? sum | (bits.get(name)?.bit ?? 0) : sum),
      0,
    );
    return all === 0 ? "" : `if ((${mask} & ${all}) !== ${all}) return -1;`;
  });
  const checks = [...forms, ...(item ? [item] : [])].map(({ on, check, properties: names }) => {
    const args = ["b", ...(on === "items" ? ["n"] : []), ...names.map((name) => positions.get(name))];
    return `if (!${writer.import(check)}(${args.join(", ")})) return -1;`;
  });
  return [
    ...masks.map((mask) => `let ${mask} = 0;`),
    ...[...positions.values()].map((position) => `let ${position} = -1;`),
    counts ? "let n = 0, k = 0;" : "",
    "i++;",
    space,
    "if (b[i] === 125) i++; else for (;;) {",
    "if (b[i] !== 34) return -1;",
    branches.length === 0 ? other : chooseLiteral(branches, other),
    "if (i >= e) return -1;",
    space,
    "c = b[i++];",
    `if (c === 44) { ${space} continue; }`,
    "if (c === 125) break;",
    "return -1;",
    "}",
    ...masked,
    counts
      ? `if (n + (k > 0 ? 1 : 0) < ${minProperties}${maxProperties === undefined ? "" : ` || n + k > ${maxProperties}`}) return -1;`
      : "",
    ...checks,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

type PropertyForm = ByteForm & { on: "properties" };

function formsOf(writer: Writer, schema: JsonObject): PropertyForm[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const form = writer.formOf(keyword, value);
    return form?.on === "properties" ? [form] : [];
  });
}

/** Every name that a keyword looks for, with the schema of its value. */
function propertiesOf(schema: JsonObject, forms: PropertyForm[]): [string, Schema][] {
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const others = (schema["additionalProperties"] ?? true) as Schema;
  const named = [
    ...((schema["required"] as string[] | undefined) ?? []),
    ...forms.flatMap((form) => form.properties),
  ];
  const names = new Set([...Object.keys(properties), ...named]);
  return [...names].map((name) => [
    name,
    Object.hasOwn(properties, name) ? (properties[name] as Schema) : others,
  ]);
}
