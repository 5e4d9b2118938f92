import document from "@calls-api/openapi/openapi.json" with { type: "json" };

type Json = Record<string, unknown>;

/**
 * The schema of the body of `addPhones` in one piece, without what is OpenAPI's or ours; `dialerPriority`, which is
 * replaced and never wrong, allows anything.
 *
 * @param ours what takes the place of a keyword of ours and its value
 */
export function plainSchema(ours: (keyword: string, value: unknown) => Json): Json {
  const { AddPhonesRequest, ...schemas } = document.components.schemas as unknown as Record<string, Json>;
  const reduce = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reduce);
    if (typeof value !== "object" || value === null) return value;
    const { $ref, ...rest } = value as Json;
    if (typeof $ref === "string") return reduce(schemas[$ref.split("/").at(-1) as string]);
    if ("x-on-invalid" in rest) return {};
    return Object.fromEntries(
      Object.entries(rest).flatMap(([key, inner]) => {
        if (DESCRIBING.has(key)) return [];
        if (key === "properties") return [[key, reduceEach(inner as Json)]];
        if (!key.startsWith("x-")) return [[key, reduce(inner)]];
        return Object.entries(ours(key, inner));
      }),
    );
  };
  const reduceEach = (properties: Json) =>
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, reduce(schema)]));
  return reduce(AddPhonesRequest) as Json;
}

const DESCRIBING = new Set(["description", "title", "examples", "example", "default"]);
