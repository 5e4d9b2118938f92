import { suggestGmtZone } from "@calls-api/time";
import type { ValidationError } from "@calls-api/validator/operations";

/**
 * The errors with the zone that was probably meant (contract §4) in the message and `params.suggestion` of those of
 * `x-gmt-zone`, where it can be told. The compiled validators leave this out, because it weighs more than all the
 * rest of a zone's check.
 *
 * @param data what was validated
 */
export function suggestZones(errors: readonly ValidationError[], data: unknown): ValidationError[] {
  return errors.map((error) => {
    const text = error.keyword === "x-gmt-zone" ? valueAt(data, error.pointer) : undefined;
    const suggestion = typeof text === "string" ? suggestGmtZone(text) : undefined;
    if (suggestion === undefined) return error;
    const message = `${JSON.stringify(text)} is not a zone: write ${JSON.stringify(suggestion)}`;
    return { ...error, message, params: { ...error.params, suggestion } };
  });
}

function valueAt(data: unknown, pointer: string): unknown {
  const names = pointer.split("/").slice(1);
  return names.reduce<unknown>((value, name) => {
    const key = name.replaceAll("~1", "/").replaceAll("~0", "~");
    return (value as Record<string, unknown> | null | undefined)?.[key];
  }, data);
}
