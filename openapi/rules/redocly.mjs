import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const cli = require.resolve("@redocly/cli/bin/cli.js");
const tsx = pathToFileURL(require.resolve("tsx")).href;

/**
 * Run the Redocly CLI on a folder with an OpenAPI document, with the packages of this repository read from their
 * sources: the rules use the compiler that the validators come from.
 *
 * @param {string[]} args as after `redocly` on a command line
 * @param {string} folder with redocly.yaml
 * @returns {Promise<{ exitCode: number, output: string }>} what it printed, without notices of its own
 */
export function redocly(args, folder = fileURLToPath(new URL("..", import.meta.url))) {
  const child = spawn(
    process.execPath,
    ["--no-deprecation", "--conditions=@calls-api/source", "--import", tsx, cli, ...args],
    {
      cwd: folder,
      env: {
        ...process.env,
        REDOCLY_TELEMETRY: "off",
        REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
        NO_COLOR: "1",
        FORCE_COLOR: "0",
      },
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ exitCode: code ?? 1, output: output.replace(/^.*[╔║╚].*\n/gm, "").trim() }),
    );
  });
}
