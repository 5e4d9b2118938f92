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

type Lists = "addPhonesFrom" | "callJobs" | "unfinishedCallJobs" | "callAttempts";
export type Later = Pick<CallsClient, Lists | "waitForReports">;

/** The methods whose code is loaded when they are first used, so that pages which only call someone do without it. */
export function later(parts: ClientParts): Later {
  const load = async () => (await import("./loaded-later.ts")).loadedLater(parts);
  const list = <Name extends Lists>(name: Name) =>
    async function* (...args: never[]) {
      yield* ((await load())[name] as (...args: never[]) => AsyncGenerator)(...args);
    } as unknown as Later[Name];
  return {
    addPhonesFrom: list("addPhonesFrom"),
    callJobs: list("callJobs"),
    unfinishedCallJobs: list("unfinishedCallJobs"),
    callAttempts: list("callAttempts"),
    waitForReports: async (...args) => (await load()).waitForReports(...args),
  };
}
