import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { createServer, openPglite } from "@calls-api/server";
import { afterAll, beforeAll, expect, it } from "vitest";

const docs = dirname(createRequire(import.meta.url).resolve("@calls-api/docs/package.json"));
const names = ["getting-started", "when-a-call-may-start"];
const texts = names.map((name) => readFile(join(docs, `src/content/docs/${name}.mdx`), "utf8"));
const page = (await Promise.all(texts)).join("\n");
const snippets = [...page.matchAll(/```ts\n([\s\S]*?)```\n\n```txt title="Output"\n([\s\S]*?)```/g)].map(
  ([, code = "", output = ""]) => ({ code, output }),
);

let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "calls-api-docs-"));
  const database = await openPglite(folder);
  const server = await createServer({ database });
  origin = await server.listen({ port: 0, host: "127.0.0.1" });
  close = async () => {
    await server.close();
    await database.close();
    await rm(folder, { recursive: true });
  };
}, 60_000);

afterAll(() => close());

it("has as many snippets as outputs", () => {
  expect(snippets.length).toBeGreaterThan(0);
  expect(page.match(/```ts/g)).toHaveLength(snippets.length);
});

// As a reader would run them: with the built packages, in a module of their own.
it.each(snippets)("prints what the page says: $output", { timeout: 30_000 }, async ({ code, output }) => {
  const program = code.replaceAll("http://localhost:8080", origin);
  const run = promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
  });
  expect((await run).stdout).toBe(output);
});
