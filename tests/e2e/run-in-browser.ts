import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { launchBrowser } from "./browser.ts";

/** A page that allows scripts of its own origin and nothing else: no inline script, no code from strings. */
const policy = "default-src 'none'; script-src 'self'";

/**
 * Runs a module in Chromium, on a page with a strict policy.
 *
 * @param script sets the text of the page's body to JSON
 * @param modules what it imports, by name of their file
 * @returns the JSON read, and whatever the browser complained of
 */
export async function runInBrowser(
  script: string,
  modules: Record<string, string>,
): Promise<{ result: unknown; complaints: string[] }> {
  const files = new Map(
    Object.entries({ "page.js": script, ...modules }).map(([name, text]) => [`/${name}`, text]),
  );
  const server = createServer(({ url = "" }, response) => {
    const module = files.get(url);
    const type = url === "/" ? "text/html" : module === undefined ? "text/plain" : "text/javascript";
    response.writeHead(type === "text/plain" ? 404 : 200, {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Security-Policy": policy,
    });
    response.end(url === "/" ? '<!doctype html><body><script type="module" src="page.js"></script>' : module);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => document.body.textContent?.startsWith("["));
    const result: unknown = JSON.parse((await page.textContent("body")) ?? "");
    return { result, complaints: complaints.filter((text) => !text.includes("favicon")) };
  } finally {
    await browser.close();
    server.close();
  }
}
