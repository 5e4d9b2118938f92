import { NetworkError } from "./network-error.ts";

/**
 * What makes the errors of refusals and of invalid requests: loaded when the first one comes, because most pages never
 * see one.
 *
 * @throws NetworkError when it cannot be loaded: what an answer says is then not known, as if it had been lost
 */
export async function loadFailures(operation: string): Promise<typeof import("./failures.ts")> {
  try {
    return await import("./failures.ts");
  } catch (cause) {
    throw new NetworkError("network", `${operation} failed, and the code of its error did not load.`, {
      cause,
    });
  }
}
