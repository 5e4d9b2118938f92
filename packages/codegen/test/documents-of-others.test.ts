import { readdirSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { generateValidators } from "../src/index.ts";
import { loadDocument } from "../src/load-document.ts";

const examples = dirname(createRequire(import.meta.url).resolve("@readme/oas-examples/package.json"));
const paths = ["3.0", "3.1"].flatMap((version) =>
  readdirSync(join(examples, version, "yaml"))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(version, "yaml", name)),
);

/** What is wrong with a document: what the user is told. */
const WRONG: [name: RegExp, message: RegExp][] = [
  [/schema-validation-(local|top-level)\./, /`exclusiveMinimum` must be number, found true/],
];

describe("the documents of @readme/oas-examples", () => {
  test.each(paths)(
    "%s compiles as a whole, or is refused for a reason",
    async (path) => {
      const wrong = path.startsWith("3.1") ? WRONG.find(([name]) => name.test(path)) : undefined;
      if (wrong) {
        await expect(loadDocument(join(examples, path))).rejects.toThrow(wrong[1]);
        return;
      }
      const { document } = await loadDocument(join(examples, path));
      const files = await generateValidators({
        document,
        types: "../schema.js",
        command: "openapi-aot",
        resolveFrom: tmpdir(),
      });
      const folder = await mkdtemp(join(tmpdir(), "openapi-aot-"));
      for (const [name, code] of files) {
        if (!/^operations\/.*\.js$/.test(name)) continue;
        const module = join(folder, name.replaceAll("/", "-").replace(/js$/, "mjs"));
        await writeFile(module, code);
        const { requestBody, responses } = await import(/* @vite-ignore */ pathToFileURL(module).href);
        for (const validator of [requestBody, ...Object.values(responses)]) {
          if (validator !== undefined) expect(typeof validator({})).toBe("boolean");
        }
      }
    },
    60_000,
  );
});
