import { setFlagsFromString } from "node:v8";
import { callsApi } from "./calls-api.ts";
import { processTerminal } from "./terminal.ts";

// Lists have a million rows: V8 is to collect garbage sooner than to take more memory.
setFlagsFromString("--optimize-for-size");
setFlagsFromString("--semi-space-growth-factor=1");

process.exitCode = await callsApi(process.argv.slice(2), processTerminal());
