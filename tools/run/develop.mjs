import { spawn } from "node:child_process";
import { serverArguments, serverBin } from "./server.mjs";
import { watchSources } from "./sources.mjs";
import { runInBackground } from "./workspace.mjs";

/** An editor saves in several steps, and a branch switch changes many files. */
const settleMs = 200;

/**
 * `pnpm dev`: the server and its docs as `npm start` runs them, rebuilt and restarted at each change of a source file,
 * the YAML of the document included. A build that fails leaves the running server as it is.
 *
 * @param {string[]} options of the server
 */
export async function develop(options) {
  let server = serve(options);
  let changed = false;
  let building = false;

  async function rebuild() {
    if (building) return;
    building = true;
    while (changed) {
      changed = false;
      // The server first: the site takes longest to build and is read from disk at each request.
      if (
        !(
          (await runInBackground("node", ["tools/run/generate.mjs"])) &&
          (await turbo("build", "--filter=@calls-api/server..."))
        )
      )
        continue;
      await stop(server);
      server = serve(options);
      await turbo("build");
    }
    building = false;
  }

  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  watchSources(["openapi", "packages", "apps"], () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(rebuild, settleMs);
  });
  console.log("Watching the sources: Ctrl-C ends.");

  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      await stop(server);
      process.exit(0);
    });
  }
}

/** @param {string[]} args */
const turbo = (...args) => runInBackground("turbo", ["run", ...args, "--output-logs=errors-only"]);

/** @param {string[]} options */
const serve = (options) =>
  spawn(process.execPath, [serverBin, ...serverArguments(options)], { stdio: "inherit" });

/**
 * Ends a server as its operator would, and waits until it has let go of its data and its port.
 *
 * @param {import("node:child_process").ChildProcess} server
 * @returns {Promise<void>}
 */
function stop(server) {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once("exit", () => resolve());
    server.kill("SIGTERM");
  });
}
