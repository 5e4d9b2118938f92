import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { launchBrowser, skipWithoutBrowser } from "./browser.ts";

const module = createRequire(import.meta.url).resolve("@calls-api/validator/operations/addPhones");

/** A page that allows scripts of its own origin and nothing else: no inline script, no code from strings. */
const policy = "default-src 'none'; script-src 'self'";
const script = `import { requestBody } from "./addPhones.js";
  const right = requestBody.validate([{ phone: "16500000000", gmtZone: "Europe/Kyiv" }]);
  const wrong = requestBody.validate([{ phone: "16500000000", maxAtempts: 1 }]);
  document.body.textContent = JSON.stringify([right.valid, wrong.errors.map(({ message }) => message)]);`;

test.skipIf(skipWithoutBrowser)(
  "an operation's module runs under a strict policy, as it is",
  async () => {
    const files: Record<string, [type: string, content: string | Buffer]> = {
      "/": ["text/html", '<!doctype html><body><script type="module" src="page.js"></script>'],
      "/page.js": ["text/javascript", script],
      "/addPhones.js": ["text/javascript", await readFile(module)],
    };
    const server = createServer(({ url = "" }, response) => {
      const [type, content] = files[url] ?? ["text/plain", ""];
      response.writeHead(files[url] ? 200 : 404, { "Content-Type": type, "Content-Security-Policy": policy });
      response.end(content);
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
      expect(JSON.parse((await page.textContent("body")) ?? "")).toEqual([
        true,
        ['"maxAtempts" is not a known property: did you mean "maxAttempts"?'],
      ]);
      expect(complaints.filter((text) => !text.includes("favicon"))).toEqual([]);
    } finally {
      await browser.close();
      server.close();
    }
  },
  60_000,
);
