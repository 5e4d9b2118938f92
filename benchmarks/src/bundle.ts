import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** A module with all it imports in one text, minified. */
export async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["@calls-api/source"],
    // What a peer compiles lies outside the repository.
    nodePaths: [fileURLToPath(new URL("../node_modules", import.meta.url))],
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/** Bytes of a text as gzip -9 packs it. */
export function gzipSize(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
