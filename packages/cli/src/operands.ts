import { UsageError } from "./usage-error.ts";

/** @throws UsageError when a command that takes no files is given some */
export function noOperands(command: string, operands: readonly string[]): void {
  if (operands.length === 0) return;
  throw new UsageError(`${command} takes options only: run calls-api ${command} --help.`);
}

/** The values of an option that may be repeated and may list several: `--phone 1,2 --phone 3`. */
export const listOf = (values: readonly string[] | undefined): string[] =>
  (values ?? [])
    .flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter((value) => value !== "");
