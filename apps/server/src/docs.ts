import { existsSync } from "node:fs";
import { resolve } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Nothing from elsewhere, and no inline script. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
].join("; ");

/** The folder of the docs does not hold them. */
export class DocsMissingError extends Error {
  readonly code = "docs-missing";

  constructor(folder: string) {
    super(`There are no docs in ${folder}: build them first with \`pnpm build\`, or leave --docs out.`);
    this.name = "DocsMissingError";
  }
}

/** The docs at `/`; without a folder, a word on what this server is. */
export async function serveDocs(server: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    server.get("/", async () => ({
      name: "Calls API reference server",
      docs: "Start it with --docs <folder> to have the docs here.",
    }));
    return;
  }
  if (!existsSync(resolve(folder, "index.html"))) throw new DocsMissingError(folder);
  await server.register(fastifyStatic, {
    root: resolve(folder),
    redirect: false,
    setHeaders(reply) {
      reply.setHeader("content-security-policy", POLICY);
      reply.setHeader("x-content-type-options", "nosniff");
      reply.setHeader("referrer-policy", "no-referrer");
    },
  });
}
