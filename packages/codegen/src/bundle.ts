import { basename } from "node:path";
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

/** ES modules without imports, from those with imports; together, because what they import is then read once. */
export async function bundle(modules: readonly string[], options: BundleOptions): Promise<string[]> {
  const result = await build({
    entryPoints: modules.map((_, index) => ({ in: `${ENTRY}${index}`, out: `${index}` })),
    outdir: options.resolveFrom,
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
    plugins: [entries(modules, options), ownModules],
  });
  const texts = new Map(result.outputFiles.map(({ path, text }) => [basename(path, ".js"), text]));
  return modules.map((_, index) => longTextsFirst((texts.get(`${index}`) ?? "").replace(/^\/\/ .*\n/gm, "")));
}

const ENTRY = "openapi-aot-entry:";

const entries = (modules: readonly string[], { resolveFrom }: BundleOptions): Plugin => ({
  name: "openapi-aot-entries",
  setup(esbuild) {
    esbuild.onResolve({ filter: new RegExp(`^${ENTRY}`) }, ({ path }) => ({
      path: path.slice(ENTRY.length),
      namespace: ENTRY,
    }));
    esbuild.onLoad({ filter: /.*/, namespace: ENTRY }, ({ path }) => ({
      contents: modules[Number(path)] as string,
      resolveDir: resolveFrom,
      loader: "js",
    }));
  },
});

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
