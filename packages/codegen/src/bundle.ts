import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { PHRASES, RUNTIME } from "./es-module.ts";

export interface BundleOptions {
  /** The folder from which the modules of keyword code are resolved. */
  resolveFrom: string;
  /** Export conditions for that, beside `import` and `default`. */
  conditions?: string[];
}

/** The folder of the code that is bundled into every generated module; shipped as source for that. */
export const RUNTIME_FOLDER = new URL("../src/runtime/", import.meta.url);

/** One ES module without imports, from one with imports. */
export async function bundle(code: string, options: BundleOptions): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: options.resolveFrom, sourcefile: "validators.js", loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    treeShaking: true,
    // Constants are put where they are used, which nobody can do once esbuild has made variables of them.
    minifySyntax: true,
    conditions: options.conditions ?? [],
    plugins: [ownModules],
  });
  const [file] = result.outputFiles;
  return longTextsFirst((file?.text ?? "").replace(/^\/\/ .*\n/gm, ""));
}

/** Packed code refers to code that is like it, and packs the better the less stands between. */
function longTextsFirst(code: string): string {
  const texts: string[] = [];
  const rest = code.replace(LONG_TEXT, (line) => {
    texts.push(line);
    return "";
  });
  return texts.join("") + rest;
}

const LONG_TEXT = /^var \w+ = "(?:[^"\\\n]|\\.){1000,}";\n/gm;

const OWN_MODULES: Readonly<Record<string, string>> = { [RUNTIME]: "index.ts", [PHRASES]: "phrases.ts" };

const ownModules: Plugin = {
  name: "openapi-aot",
  setup(esbuild) {
    esbuild.onResolve({ filter: /^openapi-aot:/ }, ({ path }) => {
      const file = OWN_MODULES[path];
      if (file !== undefined)
        return { path: fileURLToPath(new URL(file, RUNTIME_FOLDER)), sideEffects: false };
      return { errors: [{ text: `unknown module "${path}"` }] };
    });
  },
};
