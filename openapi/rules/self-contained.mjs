/**
 * A schema of a document in many files as one that stands alone: every reference becomes `#/components/schemas/n`,
 * with what it points to under that name.
 *
 * @param schema the schema as written
 * @param location where it stands
 * @param resolve of the rule's context
 */
export function selfContained(schema, location, resolve) {
  const schemas = {};
  const names = new Map();

  function copy(value, from) {
    if (Array.isArray(value)) return value.map((item) => copy(item, from));
    if (typeof value !== "object" || value === null) return value;
    if (typeof value.$ref !== "string") {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, from)]));
    }
    const { $ref, ...siblings } = value;
    const target = resolve({ $ref }, from);
    if (target.node === undefined) return value;
    const pointer = target.location.absolutePointer;
    let name = names.get(pointer);
    if (name === undefined) {
      name = String(names.size);
      names.set(pointer, name);
      schemas[name] = copy(target.node, target.location.source.absoluteRef);
    }
    return { $ref: `#/components/schemas/${name}`, ...copy(siblings, from) };
  }

  const alone = copy(schema, location.source.absoluteRef);
  return { schema: alone, document: { openapi: "3.1.1", components: { schemas } } };
}
