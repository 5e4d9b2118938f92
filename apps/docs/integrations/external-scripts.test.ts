import { expect, it } from "vitest";
import { extractScripts } from "./external-scripts.ts";

it("moves inline scripts into files, once for each content", () => {
  const { html, scripts } = extractScripts(
    '<script>one()</script><p>text</p><script type="module">two()</script><script>one()</script>',
  );
  const [[one = ""] = [], [two] = []] = [...scripts];
  expect([...scripts.values()]).toEqual(["one()", "two()"]);
  expect(one).toMatch(/^inline\.[0-9a-f]{12}\.js$/);
  expect(html).toBe(
    `<script src="/_astro/${one}"></script><p>text</p>` +
      `<script type="module" src="/_astro/${two}"></script><script src="/_astro/${one}"></script>`,
  );
});

it.each([
  '<script src="/a.js"></script>',
  '<script type="module" src="/a.js"></script>',
  '<script type="application/ld+json">{}</script>',
])("leaves %s as it is", (html) => {
  expect(extractScripts(html)).toEqual({ html, scripts: new Map() });
});
