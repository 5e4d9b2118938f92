import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** Programs found by name are `.cmd` files on Windows, which only a shell starts. */
const shell = process.platform === "win32";

/** Nothing that we start reports home or looks for a newer version of itself. */
const optOuts = {
  ASTRO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  NO_UPDATE_NOTIFIER: "1",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  REDOCLY_TELEMETRY: "off",
  TURBO_TELEMETRY_DISABLED: "1",
  npm_config_update_notifier: "false",
};

/** Makes this process, and so every process it starts, work in the root with the tools of the workspace on PATH. */
export function enterWorkspace() {
  process.chdir(root);
  Object.assign(process.env, optOuts);
  setPath([path.join(root, "node_modules", ".bin"), process.env["PATH"]].join(path.delimiter));
  if (!hasPnpm()) setPath(pathWithPnpm());
}

/** @param {string} value */
function setPath(value) {
  process.env["PATH"] = value;
}

/** turbo starts the scripts of the packages through pnpm, so pnpm has to be on PATH whatever was called first. */
function hasPnpm() {
  if (process.env["npm_config_user_agent"]?.startsWith(`pnpm/${major(pinned())}.`)) return true;
  const { status, stdout } = spawnSync("pnpm", ["--version"], { encoding: "utf8", shell });
  return status === 0 && major(stdout) === major(pinned());
}

/** npx puts what it has fetched on the PATH of its child: that PATH is all we need of it. */
function pathWithPnpm() {
  const { status, stdout } = spawnSync(
    "npx",
    ["--yes", `--package=pnpm@${pinned()}`, "--", "node", "-p", "process.env.PATH"],
    {
      encoding: "utf8",
      shell,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  if (status !== 0) {
    fail(
      `pnpm ${pinned()} is not installed and npx could not fetch it: install it with "npm install --global pnpm@${pinned()}".`,
    );
  }
  return stdout.trim();
}

/** The version of pnpm that the root package.json pins, for example "10.34.9". */
function pinned() {
  const { packageManager } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return packageManager.replace("pnpm@", "");
}

/** @param {string} version */
const major = (version) => version.split(".")[0];

/**
 * The files below some folders that git does not ignore, added to it or not: relative to the root.
 *
 * @param {string[]} folders
 */
export function sourceFiles(folders) {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...folders];
  const { stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return stdout.split("\0").filter((file) => file !== "" && existsSync(path.join(root, file)));
}

/**
 * Runs a program in the foreground until it ends.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns whether it ended with exit code 0
 */
export function run(program, args) {
  return spawnSync(program, args, { stdio: "inherit", shell }).status === 0;
}

/**
 * Runs a program in the background until it ends.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it ended with exit code 0
 */
export function runInBackground(program, args) {
  return new Promise((resolve, reject) => {
    spawn(program, args, { stdio: "inherit", shell })
      .on("error", reject)
      .on("exit", (code) => resolve(code === 0));
  });
}

/**
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
