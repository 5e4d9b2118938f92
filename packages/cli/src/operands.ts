import { UsageError } from "./usage-error.ts";

/** @throws UsageError when a command that takes no files is given some */
export function noOperands(command: string, operands: readonly string[]): void {
  if (operands.length === 0) return;
  throw new UsageError(`${command} takes options only: run calls-api ${command} --help.`);
}
