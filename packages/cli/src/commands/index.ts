import type { Command } from "../command.ts";
import { cancel } from "./cancel.ts";
import { convert } from "./convert.ts";
import { pause } from "./pause.ts";
import { resume } from "./resume.ts";
import { status } from "./status.ts";
import { stop } from "./stop.ts";
import { template } from "./template.ts";
import { validate } from "./validate.ts";

/** In the order of the help. */
export const commands: readonly Command[] = [
  template,
  validate,
  convert,
  status,
  cancel,
  pause,
  resume,
  stop,
];
