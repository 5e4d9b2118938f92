import type { ReceivedProblem } from "./problem-error.ts";

/**
 * The refusal in a body of any of the shapes that services are known to send: a problem with its `code`, the older
 * `{type, message, …}`, where the type is a code and no URI, and `{error, message, args}`. All that came is kept.
 */
export function readRefusal(body: unknown): ReceivedProblem | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { code, type, error, message } = body as Record<string, unknown>;
  if (typeof code === "string") return body as ReceivedProblem;
  const older = [type, error].find((name) => typeof name === "string" && /^[a-z][\w.-]*$/i.test(name));
  if (older === undefined) return undefined;
  return {
    ...body,
    code: older as string,
    ...(typeof message === "string" && { detail: message }),
  };
}
