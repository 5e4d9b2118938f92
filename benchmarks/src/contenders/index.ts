import { ajvAtRunTime } from "./ajv.ts";
import { ajvStandalone } from "./ajv-standalone.ts";
import { arktype } from "./arktype.ts";
import { compiled } from "./compiled.ts";
import { handWritten } from "./hand-written.ts";
import { schemasafe } from "./schemasafe.ts";
import { typebox } from "./typebox.ts";
import { valibot } from "./valibot.ts";
import { zod } from "./zod.ts";

/** Ours and the floor first; all of them with our checks of zones, overlaps and order lent. */
export const contenders = [
  compiled,
  handWritten,
  schemasafe,
  ajvStandalone,
  ajvAtRunTime,
  arktype,
  typebox,
  zod,
  valibot,
];
