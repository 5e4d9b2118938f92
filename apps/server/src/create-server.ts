import { operations } from "@calls-api/validator";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { BODY_LIMIT } from "./body-limit.ts";
import { createDemoCampaign, findCampaign } from "./campaigns.ts";
import type { Database } from "./database.ts";
import { serveDocs } from "./docs.ts";
import { migrate } from "./migrate.ts";
import { handlers } from "./operations/index.ts";
import { Problem } from "./problem.ts";
import { describeFailure, problemOf } from "./problem-of.ts";
import { checkIdempotenceKey, checkMediaType } from "./request-checks.ts";
import { loggablePath } from "./token.ts";

export interface ServerOptions {
  /** Owned by the caller, who closes it after the server. */
  database: Database;
  /** The clock; default the system's. */
  now?: () => Date;
  /** A pino logger, or any like it; default none. Tokens are redacted before they reach it. */
  logger?: FastifyBaseLogger;
  /** The folder of the built docs, served at `/`; default none. */
  docs?: string;
}

/**
 * The reference server, ready to `listen`: every operation of the contract, those that are not built answering
 * 501. Brings the database up to date and gives an empty one a demo campaign.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { database, now = () => new Date(), logger, docs } = options;
  await migrate(database);
  await createDemoCampaign(database, now());

  const server = Fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    bodyLimit: BODY_LIMIT,
    // Ours says less: neither address nor token.
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error, request, reply) => answerProblem(error, request, reply),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 10_000 },
  }) as FastifyInstance;
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));

  server.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: loggablePath(request.url),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "request",
    );
  });
  server.setErrorHandler(answerProblem);

  const methodsOf = new Map<string, Set<string>>();
  for (const [id, operation] of Object.entries(operations)) {
    const url = operation.route.replace(/\{(\w+)\}/g, ":$1");
    methodsOf.set(url, (methodsOf.get(url) ?? new Set()).add(operation.method));
    const handler = handlers[id as keyof typeof operations];
    server.route({
      method: operation.method,
      url,
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
        if (handler === undefined)
          throw new Problem("not.implemented", `This server does not have ${id} yet.`);
        checkIdempotenceKey(request.headers);
        if (operation.requestBody)
          checkMediaType(request.headers, Object.keys(operation.requestBody.content));
        campaigns.set(request, campaign);
      },
      async handler(request, reply) {
        if (handler === undefined) return;
        const answer = await handler({
          campaign: campaigns.get(request) as NonNullable<Awaited<ReturnType<typeof findCampaign>>>,
          database,
          now: now(),
          body: request.body as Buffer | undefined,
          query: new URLSearchParams(request.url.split("?")[1]),
          header: (name) => request.headers[name]?.toString(),
        });
        return sendJson(reply, answer.mediaType ?? "application/json", answer.body);
      },
    });
  }

  for (const [url, methods] of methodsOf) {
    const others = server.supportedMethods.filter((method) => !methods.has(method) && method !== "OPTIONS");
    server.route({
      method: others,
      url,
      async onRequest(request) {
        const allow = [...methods].join(", ");
        const detail = `${request.method} was sent where ${allow} is answered.`;
        throw new Problem("method.not.allowed", detail, { headers: { allow } });
      },
      handler: async () => {},
    });
  }
  server.setNotFoundHandler(async () => {
    throw new Problem(
      "not.found",
      "There is nothing at this path: see the reference for the operations that exist.",
    );
  });
  await serveDocs(server, docs);
  return server;
}

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  if (problem.code === "internal.error" || problem.code === "unavailable") {
    request.log.error({ instance: problem.body["instance"], reason: describeFailure(error) }, problem.code);
  }
  reply.code(problem.status).headers(problem.headers);
  return sendJson(reply, "application/problem+json", problem.body);
}

/** As bytes: to a string the framework would add a charset, which JSON media types do not have (RFC 8259 §11). */
function sendJson(reply: FastifyReply, mediaType: string, body: unknown): FastifyReply {
  return reply.header("content-type", mediaType).send(Buffer.from(JSON.stringify(body)));
}

const campaigns = new WeakMap<FastifyRequest, NonNullable<Awaited<ReturnType<typeof findCampaign>>>>();
