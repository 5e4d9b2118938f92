import { readFile } from "node:fs/promises";
import { type CallsClient, createCallsClient } from "@calls-api/client";
import { askHidden } from "./ask.ts";
import type { Options, Values } from "./command.ts";
import { InputError } from "./input/input-error.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Which campaign a command is about. */
export const CONNECTION_OPTIONS = {
  "base-url": {
    type: "string",
    value: "URL",
    help: "scheme and host of the service, such as http://localhost:8080",
  },
  "token-env": {
    type: "string",
    value: "VAR",
    help: "the environment variable that holds the campaign token",
  },
  "token-file": {
    type: "string",
    value: "FILE",
    help: "the file that holds it; without either, you are asked for it",
  },
} as const satisfies Options;

type ConnectionValues = Values<typeof CONNECTION_OPTIONS>;

/**
 * A client of the campaign. Nothing is sent yet.
 *
 * @throws UsageError when base URL or token are missing, ConfigurationError when they cannot be right
 */
export async function connect(
  values: ConnectionValues,
  terminal: Terminal,
  options: { validate?: boolean } = {},
): Promise<CallsClient> {
  const { "base-url": baseUrl } = values;
  if (baseUrl === undefined) {
    throw new UsageError("The service is missing: write for instance --base-url http://localhost:8080.");
  }
  return createCallsClient({ baseUrl, token: await tokenOf(values, terminal), ...options });
}

async function tokenOf(values: ConnectionValues, terminal: Terminal): Promise<string> {
  const { "token-env": variable, "token-file": file } = values;
  if (variable !== undefined && file !== undefined) {
    throw new UsageError(
      "The campaign token comes from one place: write --token-env or --token-file, not both.",
    );
  }
  if (variable !== undefined) {
    const token = terminal.env[variable]?.trim();
    if (token) return token;
    throw new UsageError(
      `The environment variable ${variable} is not set: write export ${variable}=… with the token of your campaign.`,
    );
  }
  if (file !== undefined) {
    const token = (await readFile(file, "utf8")).trim();
    if (token !== "" && !/\s/.test(token)) return token;
    throw new InputError(`${file} should hold the campaign token and nothing else.`);
  }
  if (!terminal.asks) {
    throw new UsageError(
      "The campaign token is missing: write --token-env CALLS_TOKEN, with the token in that environment variable, or --token-file FILE.",
    );
  }
  return (await askHidden("Campaign token (not shown): ", terminal)).trim();
}
