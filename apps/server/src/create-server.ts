import { operations } from "@calls-api/validator";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { answerOfProblem } from "./answer.ts";
import { BODY_LIMIT } from "./body-limit.ts";
import { createDemoCampaign } from "./campaigns.ts";
import type { Database } from "./database.ts";
import { serveDocs } from "./docs.ts";
import { createFirstAnswers } from "./first-answers.ts";
import { migrate } from "./migrate.ts";
import { type OperationId, operationRoute, sendAnswer } from "./operation-route.ts";
import { Problem } from "./problem.ts";
import { describeFailure, problemOf } from "./problem-of.ts";
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
 * The reference server, ready to `listen`: every operation of the contract. Brings the database up to date and gives an empty one a demo campaign.
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

  const answerOnce = createFirstAnswers(database);
  const methodsOf = new Map<string, Set<string>>();
  for (const id of Object.keys(operations) as OperationId[]) {
    const route = operationRoute(id, { database, now, answerOnce });
    methodsOf.set(route.url, (methodsOf.get(route.url) ?? new Set()).add(operations[id].method));
    server.route(route);
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
  return sendAnswer(reply.headers(problem.headers), answerOfProblem(problem));
}
