import type { Command } from "../command.ts";
import { add } from "./add.ts";
import { cancel } from "./cancel.ts";
import { convert } from "./convert.ts";
import { pause } from "./pause.ts";
import { report } from "./report.ts";
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
  add,
  status,
  report,
  cancel,
  pause,
  resume,
  stop,
];
