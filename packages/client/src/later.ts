import type { OperationId } from "./call.ts";
import type { CallsClient } from "./create-calls-client.ts";
import type { Operation } from "./operation.ts";
import type { Settings } from "./options.ts";
import type { Perform } from "./perform.ts";

/** What a client is made of. */
export interface ClientParts {
  settings: Settings;
  perform: Perform;
  operations: Record<OperationId, Operation>;
}

type Later = Pick<
  CallsClient,
  "addPhonesFrom" | "callJobs" | "unfinishedCallJobs" | "callAttempts" | "waitForReports"
>;

/** The methods whose code is loaded when they are first used, so that pages which only call someone do without it. */
export function later(parts: ClientParts): Later {
  const load = () => import("./loaded-later.ts");
  const reports = async () => (await load()).createReports(parts);
  return {
    async *addPhonesFrom(source, options) {
      const { addPhonesFrom } = await load();
      yield* addPhonesFrom(parts, source, options);
    },
    async *callJobs(options) {
      yield* (await reports()).callJobs(options);
    },
    async *unfinishedCallJobs(options) {
      yield* (await reports()).unfinishedCallJobs(options);
    },
    async *callAttempts(options) {
      yield* (await reports()).callAttempts(options);
    },
    async waitForReports(selector, options) {
      return (await reports()).waitForReports(selector, options);
    },
  };
}
