import type { OperationAnswer } from "./handler.ts";
import type { Problem } from "./problem.ts";

/** An answer as it is sent: status, and a body of JSON text with its media type, or none. */
export interface Answer {
  status: number;
  mediaType: string | null;
  body: string | null;
}

/** The answer of an operation that did what it was asked for. */
export function answerOf({ body, mediaType = "application/json" }: OperationAnswer): Answer {
  if (body === undefined) return { status: 204, mediaType: null, body: null };
  return { status: 200, mediaType, body: JSON.stringify(body) };
}

/** The answer that tells of a problem (contract §7). */
export function answerOfProblem({ status, body }: Problem): Answer {
  return { status, mediaType: "application/problem+json", body: JSON.stringify(body) };
}
