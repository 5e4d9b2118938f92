import type { AnyRequest } from "../call.ts";
import type { OperationValidators } from "../validate.ts";

export const KEY_HEADER = "Idempotence-Key";

/**
 * Whether an operation takes a key, and so may create or change something (contract §2): the document gives it the
 * header, so its validator of headers refuses a key that is empty.
 */
export function takesKey({ header }: OperationValidators): boolean {
  return header !== undefined && !header.validate({ [KEY_HEADER]: "" }).valid;
}

/** The caller's own key, by option or header, however that is spelt. */
export function ownKey({ idempotenceKey, headers = {} }: AnyRequest): string | undefined {
  const name = Object.keys(headers).find(isKeyHeader);
  return idempotenceKey ?? (name === undefined ? undefined : headers[name]);
}

/** The headers with this key and no other. */
export function withKey(
  headers: Record<string, string> | undefined,
  key: string | undefined,
): Record<string, string> {
  const others = Object.entries(headers ?? {}).filter(([name]) => !isKeyHeader(name));
  return { ...Object.fromEntries(others), ...(key !== undefined && { [KEY_HEADER]: key }) };
}

export function isKeyHeader(name: string): boolean {
  return name.toLowerCase() === KEY_HEADER.toLowerCase();
}
