/**
 * Who may import whom (ARCHITECTURE.md): for each package, the packages of this repository that it may name in its
 * manifest. `ships` are dependencies at run time, `builds` are development dependencies: build scripts and tests.
 * biome holds the imports to the manifests, so the two together hold the imports to this table.
 *
 * @type {Record<string, { ships: string[], builds: string[] }>}
 */
export const mayImport = {
  openapi: { ships: [], builds: ["ajv-keywords", "codegen"] },
  time: { ships: [], builds: ["codegen"] },
  "ajv-keywords": { ships: ["time"], builds: [] },
  codegen: { ships: [], builds: [] },
  types: { ships: [], builds: ["codegen", "openapi"] },
  validator: { ships: ["time", "types"], builds: ["ajv-keywords", "codegen", "openapi"] },
  planner: { ships: ["time", "types"], builds: ["codegen"] },
  client: { ships: ["types", "validator"], builds: ["openapi"] },
  cli: { ships: ["client", "planner", "time", "validator"], builds: [] },
  server: { ships: ["planner", "time", "types", "validator"], builds: [] },
  docs: { ships: [], builds: ["client", "openapi", "planner", "time", "types", "validator"] },
};

/** Tools of the build, which every package may use to build itself. */
export const everyBuild = ["tools"];
