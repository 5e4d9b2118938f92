import { callsApi } from "./calls-api.ts";
import { processTerminal } from "./terminal.ts";

process.exitCode = await callsApi(process.argv.slice(2), processTerminal());
