export type { Call, OperationId, RequestOf } from "./call.ts";
export { type CallsClient, type CallsClientOptions, createCallsClient } from "./create-calls-client.ts";
export { CallsError, type ClientCode } from "./errors/calls-error.ts";
export { ConfigurationError } from "./errors/configuration-error.ts";
export { NetworkError } from "./errors/network-error.ts";
export { ProblemError, type ReceivedProblem } from "./errors/problem-error.ts";
export * from "./errors/problems.ts";
export { RequestInvalidError } from "./errors/request-invalid-error.ts";
export { UnexpectedResponseError } from "./errors/unexpected-response-error.ts";
