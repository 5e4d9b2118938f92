import { _ } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { aheadOfTime } from "../ahead-of-time.ts";
import type { Checks } from "../checks.ts";
import type { Contender } from "../contender.ts";
import { compileWithAjv } from "./ajv.ts";

/** ajv's own standalone code, bundled to one module: what `ajv compile` gives. */
export async function ajvStandalone(checks: Checks): Promise<Contender> {
  const formats = checks.form === "lent" && { formats: _`require("./date-time.ts").formats` };
  const { ajv, check } = compileWithAjv(checks, { source: true, ...formats });
  return aheadOfTime("ajv standalone", standaloneCode.default(ajv, check));
}
