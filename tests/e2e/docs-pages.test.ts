import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dist } from "./docs-site.ts";

if (!existsSync(join(dist, "index.html"))) throw new Error(`there is no site in ${dist}: run pnpm build`);

const pages = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html"))
  .map((file) => ({ file, html: readFileSync(join(dist, file), "utf8") }));

const htmlOf = (path: string) =>
  pages.find(({ file }) => `/${file}` === path || `/${file}` === `${path.replace(/\/$/, "")}/index.html`)
    ?.html;

describe.each(pages)("$file", ({ html }) => {
  it("has no script in it", () => {
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)].filter(
      ([, , code]) => code?.trim() !== "",
    );
    expect(scripts.map(([element]) => element)).toEqual([]);
    expect(html.match(/<[^>]+\son\w+="[^"]*"/g)).toBeNull();
    expect(html).not.toContain("javascript:");
  });

  it("loads nothing from elsewhere", () => {
    const loaded = [
      ...html.matchAll(/<(?:script|img|link|iframe)\b[^>]*\s(?:src|href)="(https?:|\/\/)[^"]*"/g),
    ];
    expect(loaded.map(([element]) => element)).toEqual([]);
  });

  it("links to what exists", () => {
    const broken = [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^(https?:|data:|mailto:)/.test(target))
      .filter((target) => !exists(target, html));
    expect(broken).toEqual([]);
  });
});

/** Whether a link leads to a file and, on a page that is not made in the browser, to an element of it. */
function exists(target: string, from: string): boolean {
  const [path = "", fragment] = target.split("#");
  const html = path === "" ? from : htmlOf(path);
  if (html === undefined) return path.startsWith("/") && /\.\w+$/.test(path) && existsSync(join(dist, path));
  return fragment === undefined || path === "/reference/" || html.includes(`id="${fragment}"`);
}

it("has a page for every problem of the document", () => {
  const document = JSON.parse(readFileSync(join(dist, "openapi.json"), "utf8"));
  const codes: string[] = document.components.schemas.ProblemCode.enum;
  expect(codes.filter((code) => !htmlOf(`/problems/${code.replaceAll(".", "-")}`)?.includes(code))).toEqual(
    [],
  );
});

it("lists every operation and every decision of the document", () => {
  const ids = stated("operationId");
  const decisions = stated("decision").map((text) => text.replaceAll("`", ""));
  expect(ids.filter((id) => !textOf("/operations").includes(id))).toEqual([]);
  expect(decisions.filter((decision) => !textOf("/decisions").includes(decision))).toEqual([]);
  expect(Math.min(ids.length, decisions.length)).toBeGreaterThan(10);
});

/** All texts that stand under a key anywhere in the document. */
function stated(key: string): string[] {
  const found: string[] = [];
  JSON.parse(readFileSync(join(dist, "openapi.json"), "utf8"), (name, value) => {
    if (name === key && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}

const characters: Record<string, string> = {
  amp: "&",
  gt: ">",
  lt: "<",
  quot: '"',
  "#34": '"',
  "#39": "'",
};

/** What a page says, as a reader sees it: without its marks and with single spaces. */
function textOf(path: string): string {
  return (htmlOf(path) ?? "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#?\w+);/g, (entity, name) => characters[name] ?? entity)
    .replace(/\s+/g, " ");
}
