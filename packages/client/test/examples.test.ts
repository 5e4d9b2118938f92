import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations } from "@calls-api/validator/operations";
import { afterAll, describe, expect, test } from "vitest";
import { createCallsClient } from "../src/index.ts";
import { fileJournal } from "../src/journal/file-journal.ts";
import { readJsonArray } from "../src/json-array/index.ts";

const source = join(import.meta.dirname, "../src");
const examples = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => {
    const text = readFileSync(join(source, file), "utf8");
    return [...text.matchAll(/^ *\* ```ts\n([\s\S]*?)^ *\* ```$/gm)].map(([, code = ""]) => ({
      file,
      code: code.replaceAll(/^ *\* ?/gm, ""),
    }));
  });

const document = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@calls-api/openapi/openapi.json"), "utf8"),
);

/** Answers with the documented example of each operation; jobs are shown as ended. */
async function fetch(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/campaign\/[^/]+/, "campaign/{token}");
  const content = document.paths[path][request.method.toLowerCase()].responses["200"]?.content;
  if (content === undefined) return new Response(null, { status: 204 });
  const wanted = request.headers.get("accept")?.split(/[,;]/)[0] ?? "";
  const mediaType = wanted in content ? wanted : (Object.keys(content)[0] ?? "");
  const [example] = Object.values<{ $ref?: string; value?: unknown }>(content[mediaType].examples);
  const { value } = document.components.examples[example?.$ref?.split("/").at(-1) ?? ""] ?? example;
  // One result for each entry that was sent.
  const isResults = mediaType === "application/vnd.calls.results+json";
  const answer = isResults ? ((await request.json()) as unknown[]).map(() => value[0]) : value;
  const text = JSON.stringify(answer).replaceAll('"finishedAt":null', '"finishedAt":"2030-03-23T10:00:00Z"');
  return new Response(text, { headers: { "content-type": mediaType } });
}

const folder = mkdtempSync(join(tmpdir(), "calls-examples-"));
writeFileSync(join(folder, "march.json"), '[{ "phone": "16500000000" }]');
afterAll(() => rmSync(folder, { recursive: true }));

const AsyncFunction = (async () => {}).constructor as new (
  ...parameters: string[]
) => (...values: unknown[]) => Promise<void>;

describe("the examples in the docstrings", () => {
  test("are there for every method", () => {
    const methods = [...Object.keys(operations), "addPhonesFrom", "callJobs", "unfinishedCallJobs"];
    for (const method of [...methods, "callAttempts", "waitForReports"]) {
      expect(
        examples.filter(({ code }) => code.includes(`client.${method}(`)).length,
        method,
      ).toBeGreaterThan(0);
    }
  });

  test.each(examples)("run: $file $code", async ({ code }) => {
    const token = "8231.7056.1b131df1";
    const client = createCallsClient({ baseUrl: "http://localhost:8080", token, fetch });
    const given = {
      createCallsClient: (options: Parameters<typeof createCallsClient>[0]) =>
        createCallsClient({ ...options, fetch, token }),
      fileJournal: (path: string) => fileJournal(join(folder, path)),
      createReadStream: (path: string) => createReadStream(join(folder, path)),
      readJsonArray,
      console: { log: () => {} },
      entries: [{ phone: "16500000000" }, { phone: "16500000001" }],
      ...(!code.includes("const client =") && { client }),
    };
    const names = Object.keys(given).filter((name) => !code.includes(`const ${name} =`));
    const program = new AsyncFunction(...names, code.replaceAll(/^import .*$/gm, ""));
    await program(...names.map((name) => given[name as keyof typeof given]));
  });
});
