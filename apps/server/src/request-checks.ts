import type { IncomingHttpHeaders } from "node:http";
import type { operations } from "@calls-api/validator";
import { Problem } from "./problem.ts";

/**
 * The media type and encoding of a body are what the operation takes; an absent body is the operation's business.
 *
 * @throws Problem unsupported.media.type
 */
export function checkMediaType(headers: IncomingHttpHeaders, accepted: readonly string[]): void {
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  const sent = headers["content-type"];
  if (!hasBody && sent === undefined) return;
  const [type = ""] = (sent ?? "").split(";");
  const isJson = /^[\w!#$&^.+-]+\/([\w!#$&^.-]+\+)?json$/i;
  const matches = accepted.some(
    (mediaType) =>
      mediaType === type.trim().toLowerCase() ||
      (mediaType === "application/json" && isJson.test(type.trim())),
  );
  if (!matches) {
    const found =
      sent === undefined ? "no Content-Type" : `Content-Type ${JSON.stringify(sent.slice(0, 100))}`;
    throw new Problem("unsupported.media.type", `${found} was sent: send ${accepted.join(" or ")}.`);
  }
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") {
    throw new Problem(
      "unsupported.media.type",
      `Content-Encoding ${JSON.stringify(encoding.slice(0, 100))} was sent: send the body as it is.`,
    );
  }
}

/**
 * The `Idempotence-Key`, where there is one and the operation takes it, is 1 to 255 visible ASCII characters (contract §2).
 *
 * @throws Problem invalid.parameter
 */
export function checkIdempotenceKey(
  headers: IncomingHttpHeaders,
  validator: (typeof operations)[keyof typeof operations]["header"],
): void {
  const key = headers["idempotence-key"];
  if (key === undefined || validator === undefined) return;
  const result = validator.validate({ "Idempotence-Key": key });
  if (!result.valid) {
    const problems = result.errors.map(({ message }) => message);
    throw new Problem("invalid.parameter", `Idempotence-Key ${problems.join("; ")}.`);
  }
}
