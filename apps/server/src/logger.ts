import { type Logger, pino } from "pino";

/** Structured logs on stderr: stdout is for what people asked for. Level by LOG_LEVEL, default `info`. */
export function createLogger(): Logger {
  return pino({ level: process.env["LOG_LEVEL"] || "info" }, pino.destination({ dest: 2, sync: false }));
}
