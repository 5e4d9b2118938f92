import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What goes wrong with one request; "late" is carried out and answered after the client's patience. */
export const FAULTS = [
  "none",
  "drop before",
  "drop after",
  "hang before",
  "hang after",
  "late",
  "503",
  "503 after",
  "429",
  "500",
  "502 page",
  "garbage",
  "half a body",
  "empty body",
] as const;
export type Fault = (typeof FAULTS)[number];

/** One service, seen under its own base URL: what it was told to do wrong, and what it holds. */
export interface Service {
  /** For the requests to come, in their order; then nothing goes wrong. */
  faults: Fault[];
  /** The phone of each job created. Nothing is looked up: a request that is carried out twice creates twice. */
  jobs: string[];
  requests: number;
  /** Refuses bodies with one of these phones. */
  refused: Set<string>;
  /** Whether a refusal names the entries. */
  namesEntries: boolean;
  /** Answers results, the IDs alone, or the IDs of phones not met before. */
  answers: "results" | "ids" | "ids without duplicates";
}

const RESULTS = "application/vnd.calls.results+json";
const LATE_MS = 120;

/** The first answer to each key, or undefined while it is made. */
type Keys = Map<string, { body: string; answer?: Answer }>;
interface Answer {
  status: number;
  type: string;
  text: string;
}

/** A server with any number of services that keep idempotence keys as contract §2 states, and fail as they are told. */
export async function faultyServer() {
  const services = new Map<string, { service: Service; keys: Keys }>();
  const server = createServer(async (request, response) => {
    const { service, keys } = services.get(request.url?.split("/")[1] ?? "") ?? {
      service: undefined,
      keys: undefined,
    };
    if (!service) return void response.writeHead(404).end();
    await serve(service, keys, request, response).catch(() => response.destroy());
  });
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    close: () => {
      server.closeAllConnections();
      server.close();
    },
    /** A new service, and the base URL it is found at. */
    service(wanted: Partial<Service> = {}): { service: Service; baseUrl: string } {
      const service: Service = {
        faults: [],
        jobs: [],
        requests: 0,
        refused: new Set(),
        namesEntries: true,
        answers: "results",
        ...wanted,
      };
      const name = `s${services.size}`;
      services.set(name, { service, keys: new Map() });
      return { service, baseUrl: `http://127.0.0.1:${port}/${name}` };
    },
  };
}

async function serve(service: Service, keys: Keys, request: IncomingMessage, response: ServerResponse) {
  const fault = service.faults[service.requests++] ?? "none";
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts).toString();
  if (fault === "drop before") return void request.socket.destroy();
  if (fault === "hang before") return;
  if (fault === "503") return problem(response, 503, "unavailable");
  if (fault === "429") return problem(response, 429, "rate.limited", { "retry-after": "0" });
  if (fault === "502 page")
    return void response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad");
  if (fault === "500") return problem(response, 500, "internal.error");

  const key = request.headers["idempotence-key"] as string | undefined;
  const first = key === undefined ? undefined : keys.get(key);
  if (first && first.body !== body) return problem(response, 422, "idempotence.key.reused");
  if (first && !first.answer) return problem(response, 409, "idempotence.in.progress");
  const kept: { body: string; answer?: Answer } = first ?? { body };
  if (key !== undefined) keys.set(key, kept);
  if (!kept.answer) {
    if (fault === "late") await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    kept.answer = carryOut(service, request, body);
  }
  const { status, type, text } = kept.answer;
  if (fault === "drop after") return void request.socket.destroy();
  if (fault === "hang after") return;
  if (fault === "503 after") return problem(response, 503, "unavailable");
  if (fault === "empty body") return void response.writeHead(200, { "content-type": type }).end();
  if (fault === "garbage")
    return void response.writeHead(200, { "content-type": type }).end(`${text.slice(0, 9)}}`);
  if (fault === "half a body") {
    response.writeHead(200, { "content-type": type, "content-length": text.length });
    response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
    return;
  }
  const replayed = first && { "idempotence-replayed": "true" };
  response.writeHead(status, { "content-type": type, ...replayed }).end(text);
}

function carryOut(service: Service, request: IncomingMessage, body: string): Answer {
  const json = (text: unknown, type = "application/json", status = 200) => ({
    status,
    type,
    text: JSON.stringify(text),
  });
  const sent = JSON.parse(body);
  if (request.url?.endsWith("/getReport")) {
    const report = (sent.ids as string[]).map((callJobId) => ({
      callJobId,
      phone: service.jobs[Number(callJobId)],
    }));
    return json(report);
  }
  const phones = (sent as { phone: string }[]).map(({ phone }) => phone);
  const wrong = phones.flatMap((phone, place) => (service.refused.has(phone) ? [place] : []));
  if (wrong.length > 0) {
    const errors = wrong
      .slice(0, 3)
      .map((place) => ({ pointer: `/${place}/phone`, keyword: "x", message: "is refused", params: {} }));
    const named = service.namesEntries
      ? { code: "invalid.body", errors, errorCount: wrong.length }
      : { type: "phone.bad.format", message: "bad" };
    return json(named, "application/problem+json", 400);
  }
  const known = new Set(service.jobs);
  const isNew = (phone: string) => service.answers !== "ids without duplicates" || !known.has(phone);
  const ids = phones.filter(isNew).map((phone) => String(service.jobs.push(phone) - 1));
  if (service.answers !== "results") return json(ids);
  const results = phones.map((phone, index) => ({ index, phone, callJobId: ids[index], outcome: "created" }));
  return json(results, RESULTS);
}

function problem(response: ServerResponse, status: number, code: string, headers: object = {}): void {
  response
    .writeHead(status, { "content-type": "application/problem+json", ...headers })
    .end(JSON.stringify({ type: `/problems/${code}`, title: code, status, detail: code, code }));
}
