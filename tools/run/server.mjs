import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./workspace.mjs";

export const serverBin = path.join(root, "apps/server/bin/calls-api-server.js");

/**
 * The arguments of the server: the docs beside the API on PORT, or 8080.
 *
 * @param {string[]} options of the caller: they come last and win
 */
export const serverArguments = (options) => [
  "--port",
  process.env["PORT"] || "8080",
  "--docs",
  path.join(root, "apps/docs/dist"),
  ...options,
];

/**
 * Becomes the server: in this very process, so that signals and the exit code are the server's own.
 *
 * @param {string[]} options
 */
export async function startServer(options) {
  process.argv = [process.execPath, serverBin, ...serverArguments(options)];
  await import(pathToFileURL(serverBin).href);
}
