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

type List = "callJobs" | "unfinishedCallJobs" | "callAttempts";
type Later = Pick<CallsClient, "addPhonesFrom" | "waitForReports" | List>;

/** The methods whose code is loaded when they are first used, so that pages which only call someone do without it. */
export function later(parts: ClientParts): Later {
  const load = () => import("./loaded-later.ts");
  const reports = async () => (await load()).createReports(parts);
  const list = <Name extends List>(name: Name) =>
    async function* (options?: object) {
      yield* (await reports())[name](options);
    } as CallsClient[Name];
  return {
    async *addPhonesFrom(source, options) {
      yield* (await load()).addPhonesFrom(parts, source, options);
    },
    callJobs: list("callJobs"),
    unfinishedCallJobs: list("unfinishedCallJobs"),
    callAttempts: list("callAttempts"),
    waitForReports: async (selector, options) => (await reports()).waitForReports(selector, options),
  };
}
