import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const entry = createRequire(import.meta.url).resolve("@scalar/api-reference");

/** Scalar's browser build, as it is: it lies in the package, but not among the exports. */
export const GET = async () =>
  new Response(await readFile(join(dirname(entry), "browser/standalone.js"), "utf8"), {
    headers: { "Content-Type": "text/javascript" },
  });
