/**
 * The build of every package: ESM and declarations for the entries given, nothing bundled from outside the package.
 *
 * @param {string[] | Record<string, string>} entry source files, for example `["src/index.ts"]`, or by the name of what is built
 */
export function library(entry, options = {}) {
  return {
    entry,
    format: "esm",
    platform: "neutral",
    target: "node20.19",
    dts: true,
    sourcemap: false,
    fixedExtension: false,
    outDir: "dist",
    logLevel: "warn",
    ...options,
  };
}
