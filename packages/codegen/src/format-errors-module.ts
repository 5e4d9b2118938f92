import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { bundle, RUNTIME_FOLDER } from "./bundle.ts";

/** The formatter of errors as one module without imports, and its declarations. */
export async function formatErrorsModule(): Promise<{ code: string; declaration: string }> {
  const resolveFrom = fileURLToPath(RUNTIME_FOLDER);
  const [code = ""] = await bundle(['export * from "./format-errors.ts";'], { resolveFrom });
  const parts = await Promise.all(["text-place.ts", "format-errors.ts"].map(declare));
  return { code, declaration: parts.join("\n") };
}

/** The declarations of a file of the runtime, without its imports. */
async function declare(file: string): Promise<string> {
  const source = await readFile(new URL(file, RUNTIME_FOLDER), "utf8");
  const { outputText } = ts.transpileDeclaration(source, { fileName: file });
  return outputText.replace(/^import .*\n/gm, "");
}
