export { baseUrls } from "./base-urls.ts";
export type { AddPhonesFromOptions } from "./bulk/add-phones-from.ts";
export type {
  CreatedResult,
  DuplicateResult,
  EntryResult,
  FailedResult,
  InvalidResult,
} from "./bulk/entry-result.ts";
export type { EntrySource } from "./bulk/entry-source.ts";
export type { Journal, JournalRecord, JournalRun } from "./bulk/journal.ts";
export type { Call, CallResponse, OperationId, RequestOf } from "./call.ts";
export { type CallsClient, createCallsClient } from "./create-calls-client.ts";
export type { AttemptInfo, CallsHooks } from "./hooks.ts";
export type { CallsClientOptions } from "./options.ts";
export type { ListOptions, Reports } from "./reports/reports.ts";
export type { WaitForReportsOptions } from "./reports/wait-for-reports.ts";
export type { RetryOptions } from "./retry/backoff.ts";
