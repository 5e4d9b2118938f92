import { develop } from "./develop.mjs";
import { endWithParent } from "./parent.mjs";
import { startServer } from "./server.mjs";
import { enterWorkspace, fail, run } from "./workspace.mjs";

/**
 * @param {string} task
 * @param {string[]} flags
 * @returns {[string, ...string[]]}
 */
const turbo = (task, ...flags) => ["turbo", "run", task, "--output-logs=errors-only", ...flags];

/**
 * What can be run alone: the name is also that of the script in package.json, the value a program and its arguments.
 *
 * @type {Record<string, [string, ...string[]]>}
 */
const steps = {
  setup: ["pnpm", "install", "--frozen-lockfile"],
  drift: turbo("drift", "--continue"),
  // Forced: the cache would put the generated files back but leave a file that nothing generates.
  generate: ["node", "tools/run/generate.mjs", "--force"],
  "generate:changed": ["node", "tools/run/generate.mjs"],
  build: turbo("build"),
  "lint:code": ["biome", "check", "--error-on-warnings", "."],
  "lint:imports": ["node", "tools/lint/manifests.mjs"],
  "lint:spec": turbo("lint:spec"),
  types: turbo("types"),
  unit: ["vitest", "run"],
  bench: ["pnpm", "--dir", "benchmarks", "run", "bench"],
  "corpus:setup": ["pnpm", "--dir", "tests/corpus", "--ignore-workspace", "install", "--frozen-lockfile"],
  corpus: ["pnpm", "--dir", "tests/corpus", "--ignore-workspace", "run", "start"],
  "corpus:agree": ["pnpm", "--dir", "tests/corpus", "--ignore-workspace", "run", "agree"],
  // Both need pnpm on PATH, which is what changesets publishes with.
  "release:version": ["changeset", "version"],
  release: ["changeset", "publish"],
};

const build = ["generate:changed", "build"];

/** The drift check comes before anything that regenerates, the tests last for the sake of their summary. */
const checks = ["setup", "drift", "lint:code", "lint:imports", "lint:spec", "types", "build", "unit"];

/**
 * Performs steps in their order and ends this process at the first that fails.
 *
 * @param {string[]} names
 * @param {string[]} options handed on to each step
 */
function perform(names, options = []) {
  enterWorkspace();
  for (const name of names) {
    const [program, ...args] = steps[name] ?? fail(`"${name}" is no step.`);
    console.log(`\n› ${name}`);
    if (!run(program, [...args, ...options])) fail(`${name} failed. Rerun it alone: npm run ${name}`);
  }
}

/** @type {Record<string, (options: string[]) => void | Promise<void>>} */
export const commands = {
  start(options) {
    perform(["setup", ...build]);
    endWithParent();
    return startServer(options);
  },
  dev(options) {
    perform(["setup", ...build]);
    endWithParent();
    return develop(options);
  },
  test: () => perform(checks),
  build: () => perform(build),
  // What is measured is what is published, and was built.
  bench: (options) => {
    perform(build);
    perform(["bench"], options);
  },
  corpus: (options) => {
    perform(["corpus:setup"]);
    perform(["corpus"], options);
  },
  "corpus:agree": (options) => {
    perform(["corpus:setup"]);
    perform(["corpus:agree"], options);
  },
  lint: () => perform(["lint:code", "lint:imports", "lint:spec"]),
};
for (const name of Object.keys(steps)) commands[name] ??= (options) => perform([name], options);
