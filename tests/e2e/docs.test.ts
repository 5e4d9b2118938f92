import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noBrowser, skipWithoutBrowser } from "./browser.ts";
import { serveDocs } from "./docs-site.ts";
import { watchedPage } from "./watched-page.ts";

if (skipWithoutBrowser) console.warn(`The docs are not tried in a browser: ${noBrowser}`);

const contentPages = [
  "/",
  "/getting-started/",
  "/command-line/",
  "/operations/",
  "/keywords/",
  "/decisions/",
  "/problems/",
  "/problems/invalid-body/",
];

describe.skipIf(skipWithoutBrowser)(
  "the docs in a browser, under a strict policy",
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let site: Awaited<ReturnType<typeof serveDocs>>;

    beforeAll(async () => {
      site = await serveDocs();
      browser = await launchBrowser();
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      site?.close();
    });

    describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
      it.each(contentPages)("%s shows without complaint and is accessible", async (path) => {
        await using watched = await watchedPage(browser, site.origin, { colorScheme });
        const { page, complaints } = watched;
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        expect(await page.locator("html").getAttribute("data-theme")).toBe(colorScheme);
        expect(await seriousViolations(page)).toEqual([]);
        expect(complaints).toEqual([]);
      });
    });

    it.each(contentPages)("%s fits a phone", async (path) => {
      await using watched = await watchedPage(browser, site.origin, {
        viewport: { width: 360, height: 740 },
      });
      await watched.page.goto(path);
      expect(await watched.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });

    it("serves the page of a problem with and without a slash at the end", async () => {
      await using watched = await watchedPage(browser, site.origin);
      for (const path of ["/problems/invalid-body", "/problems/invalid-body/"]) {
        await watched.page.goto(path);
        expect(await watched.page.textContent("main")).toContain("invalid.body");
      }
      expect(watched.complaints).toEqual([]);
    });

    it.each([
      ["tag/numbers/addPhones", /Add phone numbers with their call policies/],
      ["schemas/Entry-content", /retryIntervalInMinutes[\s\S]*max:\s*2880/],
      ["schemas/IntervalList-content", /must not overlap[\s\S]*x-no-overlap/],
    ])("shows %s in the reference", async (id, content) => {
      await using watched = await watchedPage(browser, site.origin);
      const { page, complaints } = watched;
      await page.goto(`/reference/#${id.replace(/-content$/, "")}`);
      await expect
        .poll(() => page.locator(`[id$="${id}"]`).textContent(), { timeout: 20_000 })
        .toMatch(content);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
    });

    it("sends a request from the reference to the server that the page is from", async () => {
      await using watched = await watchedPage(browser, site.origin);
      const { page, complaints } = watched;
      await page.route("**/addPhones", (route) => route.fulfill({ json: ["4711"] }));
      await page.goto("/reference/#tag/numbers/addPhones");
      await page.getByRole("button", { name: /^Test Request.*addPhones/ }).click();
      const sent = page.waitForRequest(`${site.origin}/api/calls/campaign/*/addPhones`);
      await page.getByRole("button", { name: /^Send/ }).first().click();
      expect((await sent).postDataJSON()).toMatchObject([{ phone: 16500000000 }]);
      await page.getByText("4711").first().waitFor();
      expect(complaints).toEqual([]);
    });

    it("finds an operation from the keyboard", async () => {
      await using watched = await watchedPage(browser, site.origin);
      const { page, complaints } = watched;
      await page.goto("/problems/");
      await page.keyboard.press("Control+k");
      await page.keyboard.type("addphones");
      await page.getByText("Add phone numbers with their call policies").waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/reference/#tag/numbers/addPhones");
      expect(complaints).toEqual([]);
    });

    it("leads from the other pages to places that the reference has", async () => {
      await using watched = await watchedPage(browser, site.origin);
      const { page } = watched;
      const links = new Set<string>();
      for (const path of contentPages) {
        await page.goto(path);
        for (const link of await hrefs("main a[href^='/reference/#']"))
          links.add(link.replace("/reference/", ""));
      }
      expect(links.size).toBeGreaterThan(15);
      await page.goto("/reference/#schemas/Entry");
      await page.locator('a[href="#schemas/Entry"]').first().waitFor();
      const anchors = await hrefs("#reference a[href^='#']");
      expect([...links].filter((link) => !anchors.includes(link))).toEqual([]);

      function hrefs(selector: string) {
        return page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
      }
    });

    it.each([
      ["/", "main h1"],
      ["/reference/", "#reference h1"],
    ])("switches %s to dark mode and remembers it", async (path, heading) => {
      await using watched = await watchedPage(browser, site.origin, { colorScheme: "light" });
      const { page, complaints } = watched;
      const show = async () => {
        await page.goto(path);
        await page.locator(heading).first().waitFor();
      };
      const paper = () => page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
      const ink = () =>
        page
          .locator(heading)
          .first()
          .evaluate((text) => getComputedStyle(text).color);
      const shades = async () => [brightness(await paper()) > 128, brightness(await ink()) > 128];

      await show();
      expect(await shades()).toEqual([true, false]);
      await page.locator("header starlight-theme-select select").selectOption("dark");
      await expect.poll(shades).toEqual([false, true]);
      await show();
      await expect.poll(shades).toEqual([false, true]);
      expect(complaints).toEqual([]);
    });
  },
);

/** The brightness, 0 to 255, of a colour as the browser computes it, `rgb(r, g, b)`. */
function brightness(color = ""): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}

/** What axe finds that keeps people from reading or using the page. */
async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}
