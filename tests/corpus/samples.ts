import fc from "fast-check";
import { generateSync, type JsonSchema } from "json-schema-faker";

/** What is put where it mostly does not belong. */
const STRANGE: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e21, "", "a", "é😀", "2030-01-01T00:00:00Z", "x".repeat(300)],
  ...[[], {}, [1, 1], { a: 1 }],
];

/** Where in a value, by turns at each level, and what is done there. */
const damage = fc.record({
  path: fc.array(fc.nat(), { maxLength: 6 }),
  act: fc.constantFrom("put", "put", "drop", "add"),
  value: fc.constantFrom(...STRANGE),
});
const damages = fc.array(damage, { minLength: 1, maxLength: 3 });

/** Values as a schema asks for them, each followed by a damaged one; the same for the same seed. */
export function samplesOf(schema: JsonSchema, count: number, seed: number): unknown[] {
  return Array.from({ length: count }, (_, index) => {
    const right = rightOne(schema, seed + index);
    const [edits = []] = fc.sample(damages, { numRuns: 1, seed: seed + index });
    return [right, edits.reduce<unknown>((value, edit) => damaged(value, edit), right)];
  }).flat();
}

/** Most likely right: the faker gives up on some schemas, and overlooks what some ask for. */
function rightOne(schema: JsonSchema, seed: number): unknown {
  try {
    const value = generateSync(schema, { seed, maxDepth: 6, refDepthMax: 4, maxDefaultItems: 3 });
    // As it would come: without what JSON cannot say.
    return JSON.parse(JSON.stringify(value) ?? "null");
  } catch {
    return {};
  }
}

function damaged(
  value: unknown,
  { path, act, value: strange }: { path: number[]; act: string; value: unknown },
): unknown {
  const [turn = 0, ...below] = path;
  if (typeof value !== "object" || value === null || path.length === 0) return strange;
  const entries = Object.entries(value);
  const at = entries.length === 0 ? 0 : turn % entries.length;
  const [name = "strange", inner] = entries[at] ?? [];
  if (act === "add" && below.length === 0) entries.push([`${name}s`, strange]);
  else if (act === "drop" && below.length === 0) entries.splice(at, 1);
  else entries[at] = [name, damaged(inner, { path: below, act, value: strange })];
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}
