import type { Command } from "../command.ts";
import { convert } from "./convert.ts";
import { template } from "./template.ts";
import { validate } from "./validate.ts";

/** In the order of the help. */
export const commands: readonly Command[] = [template, validate, convert];
