import { createServer } from "node:http";
import { listening } from "./listening.ts";

/** What no server can do without: the body is read, decoded and parsed. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body: unknown[] = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    response.writeHead(400, { "content-type": "application/problem+json" });
    response.end(JSON.stringify({ entries: body.length }));
  });
});
server.listen(0, "127.0.0.1", () => listening(server));
