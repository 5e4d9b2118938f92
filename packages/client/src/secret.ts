/** Keeps the campaign token out of what people and logs see. */
export interface Secret {
  /** The text with every occurrence of the token, plain or percent-encoded, replaced. */
  redact(text: string): string;
  /** The error itself when it does not hold the token, else a copy without it. */
  withoutToken(error: unknown): unknown;
}

export function createSecret(token: string): Secret {
  const encoded = encodeURIComponent(token);
  const shown = token.replace(/^(\d{1,8}(?=\.))?.*/s, "$1****");
  const redact = (text: string) => text.replaceAll(token, shown).replaceAll(encoded, shown);

  const withoutToken = (error: unknown, depth = 0): unknown => {
    if (!(error instanceof Error)) return holds(error) ? redact(String(error)) : error;
    const cause = depth < 5 ? withoutToken(error.cause, depth + 1) : undefined;
    if (!holds(error) && cause === error.cause) return error;
    const { message, name, stack = "", code } = error as Error & { code?: unknown };
    const copy = new Error(redact(message), cause === undefined ? undefined : { cause });
    return Object.assign(copy, { name, stack: redact(stack) }, code !== undefined && { code });
  };

  /** Also in properties of its own: a fetch may put the URL or the request there. */
  const holds = (value: unknown): boolean =>
    [String(value), ...Object.values(Object.getOwnPropertyDescriptors(Object(value))).map(textOf)].some(
      (text) => typeof text === "string" && redact(text) !== text,
    );

  return { redact, withoutToken };
}

function textOf({ value }: PropertyDescriptor): unknown {
  return value?.url ?? value?.href ?? value;
}
