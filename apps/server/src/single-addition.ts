import type { Entry } from "@calls-api/types";
import { operations, suggestZones } from "@calls-api/validator";
import type { Addition } from "./additions.ts";
import type { OperationRequest } from "./handler.ts";
import { Problem } from "./problem.ts";

/**
 * One entry from fields of a query or form: `phone`, `gmtZone`, and everything else as payload (contract §2).
 * Where a field stands twice, the first counts.
 *
 * @throws Problem invalid.parameter
 */
export function readFields(...sources: URLSearchParams[]): Addition {
  const fields = new Map(sources.toReversed().flatMap((source) => [...source].toReversed()));
  const phone = fields.get("phone");
  const gmtZone = fields.get("gmtZone");
  fields.delete("phone");
  fields.delete("gmtZone");
  const parameters = { ...(phone !== undefined && { phone }), ...(gmtZone !== undefined && { gmtZone }) };
  const result = operations.addPhone.query.validate(parameters);
  if (!result.valid) {
    const problems = suggestZones(result.errors, parameters).map(
      ({ pointer, message }) => `${pointer.slice(1) || "the query"} ${message}`,
    );
    throw new Problem("invalid.parameter", `${problems.join("; ")}.${plusHint(phone, gmtZone)}`);
  }
  const payload = fields.size > 0 ? JSON.stringify(Object.fromEntries(fields)) : undefined;
  return { entry: parameters as Entry, payload };
}

/** The body of a form; empty when there is none. */
export function readForm({ body }: OperationRequest): URLSearchParams {
  return new URLSearchParams(new TextDecoder().decode(body));
}

function plusHint(...values: (string | undefined)[]): string {
  return values.some((value) => value?.startsWith(" ")) ? ' In a URL or form, "+" is written %2B.' : "";
}
