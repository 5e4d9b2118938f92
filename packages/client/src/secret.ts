/** Keeps the campaign token out of what people and logs see. */
export interface Secret {
  /** The text with every occurrence of the token, plain or percent-encoded, replaced. */
  redact(text: string): string;
  /** The error itself when it does not hold the token, else a copy without it. */
  withoutToken(error: unknown): unknown;
}

export function createSecret(token: string): Secret {
  const forms = [...new Set([token, encodeURIComponent(token)])];
  const shown = `${/^\d{1,8}(?=\.)/.exec(token)?.[0] ?? ""}****`;
  const redact = (text: string) => forms.reduce((clean, form) => clean.replaceAll(form, shown), text);

  const withoutToken = (error: unknown, depth = 0): unknown => {
    if (typeof error === "string") return redact(error);
    if (!(error instanceof Error)) return holds(error) ? redact(String(error)) : error;
    const cause = depth < 5 && error.cause !== undefined ? withoutToken(error.cause, depth + 1) : undefined;
    if (!holds(error) && cause === error.cause) return error;
    const copy = new Error(redact(error.message), cause === undefined ? undefined : { cause });
    copy.name = error.name;
    copy.stack = redact(error.stack ?? "");
    const { code } = error as { code?: unknown };
    return code === undefined ? copy : Object.assign(copy, { code });
  };

  /** Also in properties of its own: a fetch may put the URL there. */
  const holds = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return redact(String(value)) !== String(value);
    return Object.getOwnPropertyNames(value).some((name) => {
      const property = (value as Record<string, unknown>)[name];
      if (typeof property === "string") return redact(property) !== property;
      return property instanceof URL && redact(property.href) !== property.href;
    });
  };

  return { redact, withoutToken };
}
