import { setFlagsFromString } from "node:v8";
import { callsApi } from "./calls-api.ts";
import { processTerminal } from "./terminal.ts";

// Lists have a million rows: V8 rather collects garbage than takes more memory.
setFlagsFromString("--optimize-for-size");

process.exitCode = await callsApi(process.argv.slice(2), processTerminal());
