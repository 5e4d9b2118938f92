import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page of a fresh browser profile that keeps a record of all that must not happen. */
export interface WatchedPage extends AsyncDisposable {
  page: Page;
  /** Console errors, violations of the content-security-policy, and requests to anywhere else, in their order. */
  complaints: string[];
}

/** Opens an empty page for a site; requests to other origins are refused and recorded. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: origin, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith("http"),
    (route) => {
      complaints.push(`outside: ${route.request().url()}`);
      return route.abort();
    },
  );
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
}
