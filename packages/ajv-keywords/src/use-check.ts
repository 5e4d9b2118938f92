import { _, type CodeGen, Name } from "ajv";
import type * as checks from "./checks.ts";

/**
 * The name of a check in the code of a schema: the function itself at run time, an import in standalone code.
 *
 * @param check one export of ./checks, as `{ name }`
 */
export function useCheck(gen: CodeGen, check: Partial<typeof checks>): Name {
  const [[name, ref] = []] = Object.entries(check);
  if (name === undefined) throw new TypeError("name one export of ./checks");
  return gen.scopeValue("func", {
    ref,
    code: _`require("@calls-api/ajv-keywords/checks").${new Name(name)}`,
  });
}
