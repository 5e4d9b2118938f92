import type { AnyRequest } from "../call.ts";
import type { OperationValidators } from "../validate.ts";

const KEY_HEADER = "Idempotence-Key";

/**
 * Whether an operation takes a key, and so may create or change something (contract §2): the document gives it the
 * header, so its validator of headers refuses a key that is empty.
 */
export function takesKey({ header }: OperationValidators): boolean {
  return header?.validate({ [KEY_HEADER]: "" }).valid === false;
}

/**
 * The headers of a request with its key: the caller's own, by option or header, however that is spelt, else a random
 * one where it needs one.
 */
export function withKey(
  { idempotenceKey: key, headers = {} }: AnyRequest,
  needsKey: boolean,
): { key: string | undefined; headers: Record<string, string> } {
  const others: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (isKeyHeader(name)) key ??= value;
    else others[name] = value;
  }
  if (needsKey) key ??= crypto.randomUUID();
  return { key, headers: key === undefined ? others : { ...others, [KEY_HEADER]: key } };
}

export function isKeyHeader(name: string): boolean {
  return /^idempotence-key$/i.test(name);
}
