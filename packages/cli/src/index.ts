export { callsApi } from "./calls-api.ts";
export { EXIT_CODES, type ExitCode } from "./exit-codes.ts";
export type { Terminal } from "./terminal.ts";
