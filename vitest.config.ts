import { defineConfig } from "vitest/config";

const conditions = ["@calls-api/source", "node"];

/** One project a folder: `pnpm vitest --project time` runs one of them. */
const project = (root: string) => ({
  extends: true as const,
  test: {
    name: root.replace(/^.*\//, ""),
    root,
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // A busy machine is no failure: what hangs is still ended.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      "openapi",
      "packages/time",
      "packages/ajv-keywords",
      "packages/codegen",
      "packages/types",
      "packages/validator",
      "packages/client",
      "packages/planner",
      "packages/cli",
      "apps/server",
      "apps/docs",
      "tests/e2e",
      "tests/consumers",
      "benchmarks",
      "tools",
    ].map(project),
  },
});
