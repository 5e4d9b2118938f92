import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the server got it. */
export interface Got {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

/** What the server answers next; a destroyed answer breaks the connection. */
export interface NextAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  destroy?: boolean;
  /** Never answered. */
  hang?: boolean;
}

export interface AnsweringServer {
  baseUrl: string;
  requests: Got[];
  next: NextAnswer;
  /** Answered first, one after the other. */
  before: NextAnswer[];
  close(): void;
}

/** A real HTTP server that answers as it is told and remembers what it got. */
export async function answeringServer(): Promise<AnsweringServer> {
  const state: AnsweringServer = {
    baseUrl: "",
    requests: [],
    next: {},
    before: [],
    close: () => server.close(),
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "", url = "", headers } = request;
    state.requests.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    const {
      status = 200,
      headers: sent = { "content-type": "application/json" },
      body = "",
      destroy,
      hang,
    } = state.before.shift() ?? state.next;
    if (destroy) request.socket.destroy();
    else if (!hang) response.writeHead(status, sent).end(body);
  });
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}
