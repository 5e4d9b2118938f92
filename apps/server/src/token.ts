import { createHash } from "node:crypto";

/** What is stored of a token, and looked up: the token itself is kept nowhere. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The path of a request with the campaign token hidden but for its first part: `8231.****`. */
export function redactToken(url: string): string {
  return url.replace(/(\/campaign\/)([^/?#]*)/g, (_, before: string, token: string) => {
    const [first = ""] = token.split(".");
    return `${before}${/^\d{1,8}$/.test(first) ? first : ""}.****`;
  });
}
