import { ConfigurationError } from "./errors/configuration-error.ts";

/** @throws ConfigurationError unless it is right */
export function check(isRight: boolean, message: string): void {
  if (!isRight) throw new ConfigurationError(message);
}

/** @throws ConfigurationError unless the value is a number in the range */
export function atLeast(name: string, value: unknown, least: number, most = Infinity): void {
  check(
    typeof value === "number" && value >= least && value <= most,
    `${name} must be a number from ${least} ${most < Infinity ? `to ${most}` : "up"}, found ${value}.`,
  );
}
