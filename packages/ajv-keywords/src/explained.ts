import { _, type Code, type KeywordErrorDefinition, nil } from "ajv";
import type { KeywordErrorCxt } from "ajv/dist/types/index.js";
import type * as checks from "./checks.ts";
import { useCheck } from "./use-check.ts";

/** What an explaining function of ./checks gives. */
export interface Explanation {
  /** What was expected, what was found and what to write instead. */
  message: string;
  /** The same for programs. */
  params: Record<string, unknown>;
}

/** An error that can be explained when it is read: `@calls-api/codegen` calls the function only for what it reports. */
export interface ExplainedError extends KeywordErrorDefinition {
  explain: (cxt: KeywordErrorCxt) => Code[];
}

/**
 * The error of a keyword whose message and params come from one function.
 *
 * @param explain one export of ./checks that gives an {@link Explanation}, as `{ name }`
 * @param args the code of its arguments
 */
export function explained(
  explain: Partial<typeof checks>,
  args: (cxt: KeywordErrorCxt) => Code[],
): ExplainedError {
  const call = (cxt: KeywordErrorCxt) => {
    const codes = args(cxt).reduce((all, code) => (all === nil ? code : _`${all}, ${code}`), nil);
    return _`${useCheck(cxt.gen, explain)}(${codes})`;
  };
  return {
    message: (cxt) => _`${call(cxt)}.message`,
    params: (cxt) => _`${call(cxt)}.params`,
    explain: (cxt) => [useCheck(cxt.gen, explain), ...args(cxt)],
  };
}
