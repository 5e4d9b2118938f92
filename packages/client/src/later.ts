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

const LISTS = ["addPhonesFrom", "callJobs", "unfinishedCallJobs", "callAttempts"] as const;
export type Later = Pick<CallsClient, (typeof LISTS)[number] | "waitForReports">;

/** The same methods, with results given chunk by chunk or page by page. */
export type InBatches<Methods> = {
  [Name in keyof Methods]: Methods[Name] extends (
    ...args: infer Args
  ) => AsyncGenerator<infer Result, void, undefined>
    ? (...args: Args) => AsyncGenerator<Result[], void, undefined>
    : Methods[Name];
};

/** The methods whose code is loaded when they are first used, so that pages which only call someone do without it. */
export function later(parts: ClientParts): Later {
  const load = async () => (await import("./loaded-later.ts")).loadedLater(parts);
  // Results are taken out of their batches here alone: each generator more costs a promise for each of a million.
  const oneByOne = (name: (typeof LISTS)[number]) => ({
    async *[name](...args: never[]) {
      const batches = (await load())[name] as (...args: never[]) => AsyncGenerator<unknown[]>;
      for await (const batch of batches(...args)) for (const result of batch) yield result;
    },
  });
  const waitForReports: Later["waitForReports"] = async (...args) => (await load()).waitForReports(...args);
  return Object.assign({ waitForReports }, ...LISTS.map(oneByOne));
}
