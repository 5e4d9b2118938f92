import { createHash } from "node:crypto";

/** What is stored of a token, and looked up: the token itself is kept nowhere. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The path of a request without its query, which may hold a number and a payload, and without the token. */
export function loggablePath(url: string): string {
  return redactToken(url.split("?", 1)[0] as string);
}

/** A text with the campaign token of every path in it hidden but for its first part: `8231.****`. */
export function redactToken(text: string): string {
  return text.replace(/(\/campaign\/)([^/?#]*)/g, (_, before: string, token: string) => {
    const [first = ""] = token.split(".");
    return `${before}${/^\d{1,8}$/.test(first) ? first : ""}.****`;
  });
}
