import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { folderOf, run } from "./command.ts";
import { petstore } from "./petstore.ts";

const keys =
  "type $ref $id format enum allOf items properties required pattern nullable x-on-invalid default";
const junk = fc.oneof(
  fc.constantFrom(null, 0, "", "x", true, [], {}, [null], { $ref: "#" }, { $ref: "#/paths" }, { $ref: 3 }),
  fc.constantFrom({ $ref: "#/components/schemas/Pet" }, { $ref: "%" }, { $ref: "#/components/schemas/P%" }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Puts something else in a place of choice, or adds it there under the name of a keyword. */
function mutate(document: object, choice: number, key: string | undefined, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (object: unknown) => {
    if (typeof object !== "object" || object === null) return;
    for (const name of Object.keys(object)) {
      places.push([object as Record<string, unknown>, name]);
      visit((object as Record<string, unknown>)[name]);
    }
  };
  visit(document);
  const [holder, name] = places[choice % places.length] as [Record<string, unknown>, string];
  holder[key ?? name] = structuredClone(value);
}

test("whatever is wrong with a document, it is said of a place in it, and nothing is thrown", async () => {
  const folder = await folderOf({});
  const path = join(folder, "openapi.json");
  const change = fc.tuple(fc.nat(), fc.option(fc.constantFrom(...keys.split(" ")), { nil: undefined }), junk);
  const version = fc.constantFrom("3.0.3", "3.1.0", "3.2.0");
  await fc.assert(
    fc.asyncProperty(version, fc.array(change, { minLength: 1, maxLength: 3 }), async (openapi, changes) => {
      const document = { ...structuredClone(petstore), openapi };
      for (const [choice, key, value] of changes) mutate(document, choice, key, value);
      await writeFile(path, JSON.stringify(document, null, 1));
      const { code, err } = await run(path, "-o", join(folder, "generated"), "--types", "types.js");
      if (code === 0) expect(err).toBe("");
      else expect(err).toMatch(/^\S*openapi\.json:\d+:\d+: /);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test.each([
  [
    "JSON",
    '{ "openapi": "3.1.0", "components": ',
    '{ "items":\n',
    "}",
    250,
    /:250:1: nested deeper than 250 levels/,
  ],
  [
    "JSON",
    '{ "openapi": "3.1.0", "components": ',
    "[",
    "]",
    100_000,
    /:1:\d+: nested deeper than 250 levels/,
  ],
  ["YAML", "openapi: 3.1.0\ncomponents: ", "[", "]", 250, /:2:\d+: nested deeper than 250 levels/],
  ["YAML", "openapi: 3.1.0\ncomponents: ", "[", "]", 100_000, /:2:\d+: nested too deeply to be read/],
])(
  "%s nested deeper than the stack allows is an error with its place: %j %j %j %d",
  async (_, start, open, close, depth, message) => {
    const inner = `${open.repeat(depth)}{}${close.repeat(depth)}`;
    const folder = await folderOf({
      "openapi.yaml": `${start}${inner}${start.startsWith("{") ? "}" : ""}\n`,
    });
    const { code, err } = await run(folder, "-o", join(folder, "generated"));
    expect(code).toBe(1);
    expect(err).toMatch(message);
  },
);
