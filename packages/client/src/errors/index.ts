// Apart from the package itself, because esbuild loads at once all that the file of an import exports.
export {
  CallsError,
  type CallsErrorCode,
  CLIENT_CODES,
  type ClientCode,
  OLDER_CODES,
  type RefusalCode,
} from "./calls-error.ts";
export { ConfigurationError } from "./configuration-error.ts";
export { JournalError } from "./journal-error.ts";
export { JsonArrayError } from "./json-array-error.ts";
export { DeadlineError, NetworkError, TimeoutError } from "./network-error.ts";
export { OutcomeUnknownError } from "./outcome-unknown-error.ts";
export { ProblemError, type ReceivedProblem } from "./problem-error.ts";
export * from "./problems.ts";
export { ReportsUnfinishedError } from "./reports-unfinished-error.ts";
export { RequestInvalidError } from "./request-invalid-error.ts";
export { UnexpectedResponseError } from "./unexpected-response-error.ts";
