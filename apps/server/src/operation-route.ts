import { createHash } from "node:crypto";
import { operations } from "@calls-api/validator";
import type { FastifyReply, FastifyRequest, RouteOptions } from "fastify";
import { type Answer, answerOf } from "./answer.ts";
import { type CampaignRow, findCampaign } from "./campaigns.ts";
import type { Database, Queryable } from "./database.ts";
import type { AnswerOnce } from "./first-answers.ts";
import { handlers } from "./operations/index.ts";
import { Problem } from "./problem.ts";
import { checkIdempotenceKey, checkMediaType } from "./request-checks.ts";

export type OperationId = keyof typeof operations;

/** What the routes of a server have in common. */
export interface RouteContext {
  database: Database;
  now: () => Date;
  answerOnce: AnswerOnce;
}

const campaigns = new WeakMap<FastifyRequest, CampaignRow>();

/** An operation of the contract at its path; without a handler it answers 501. */
export function operationRoute(id: OperationId, { database, now, answerOnce }: RouteContext): RouteOptions {
  const operation = operations[id];
  const handler = handlers[id];
  return {
    method: operation.method,
    url: operation.route.replace(/\{(\w+)\}/g, ":$1"),
    exposeHeadRoute: false,
    // Before the body is read: nobody makes the server read 64 MiB without a token.
    async onRequest(request) {
      const { token = "" } = request.params as { token?: string };
      const campaign = await findCampaign(database, token);
      if (campaign === undefined) {
        throw new Problem(
          "invalid.token",
          "No campaign has this token: copy it from the settings of your campaign.",
        );
      }
      if (handler === undefined) throw new Problem("not.implemented", `This server does not have ${id} yet.`);
      checkIdempotenceKey(request.headers, operation.header);
      if (operation.requestBody) checkMediaType(request.headers, Object.keys(operation.requestBody.content));
      // What an operation without a body is sent as one is passed over, whatever it calls itself.
      else delete request.headers["content-type"];
      campaigns.set(request, campaign);
    },
    async handler(request, reply) {
      const campaign = campaigns.get(request);
      if (handler === undefined || campaign === undefined) return;
      const query = queryOf(request.url);
      const body = request.body as Buffer | undefined;
      const header = (name: string) => request.headers[name]?.toString();
      const shared = { campaign, now: now(), body, query: new URLSearchParams(query), header };
      const work = async (transaction: Queryable) => answerOf(await handler({ ...shared, transaction }));

      const key = operation.header && header("idempotence-key");
      if (key === undefined) return sendAnswer(reply, await database.transaction(work));
      const fingerprint = createHash("sha256")
        .update(JSON.stringify([id, query, header("content-type"), header("accept")]))
        .update(body ?? "")
        .digest("base64");
      const keyed = { campaignId: campaign.id, key, fingerprint, now: shared.now };
      const { answer, replayed } = await answerOnce(keyed, work);
      if (replayed) reply.header("idempotence-replayed", "true");
      return sendAnswer(reply, answer);
    },
  };
}

/** The query as it was sent; it may hold question marks itself (RFC 3986 §3.4). */
function queryOf(url: string): string {
  const start = url.indexOf("?");
  return start < 0 ? "" : url.slice(start + 1);
}

/** As bytes: to a string the framework would add a charset, which JSON media types do not have (RFC 8259 §11). */
export function sendAnswer(reply: FastifyReply, { status, mediaType, body }: Answer): FastifyReply {
  reply.code(status);
  if (mediaType === null || body === null) return reply.send();
  return reply.header("content-type", mediaType).send(Buffer.from(body));
}
