import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";

export const dist = join(
  dirname(createRequire(import.meta.url).resolve("@calls-api/docs/package.json")),
  "dist",
);

/** The policy under which the site has to work wherever it is served. */
export const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; font-src 'self' data:; connect-src 'self'";

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".yaml": "application/yaml",
};

/**
 * Serves the built docs as any static host does, under the strict policy.
 *
 * @throws Error when the site is not built
 */
export async function serveDocs(): Promise<{ origin: string; close: () => void }> {
  if (!existsSync(join(dist, "index.html"))) throw new Error(`there is no site in ${dist}: run pnpm build`);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (!pathname.endsWith("/") && existsSync(join(dist, pathname, "index.html"))) {
      response.writeHead(301, { Location: `${pathname}/` }).end();
      return;
    }
    const file = join(dist, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const found = existsSync(file);
    response
      .writeHead(found ? 200 : 404, {
        "Content-Security-Policy": policy,
        "Content-Type": types[extname(found ? file : "404.html")] ?? "application/octet-stream",
      })
      .end(await readFile(found ? file : join(dist, "404.html")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
