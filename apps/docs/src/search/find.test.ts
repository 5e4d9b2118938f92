import { expect, it } from "vitest";
import type { SearchEntry } from "./entry.ts";
import { excerpt, find } from "./find.ts";

const entry = (title: string, summary = "", text = ""): SearchEntry => ({
  kind: "Page",
  title,
  summary,
  link: "/",
  text,
});

const titles = (entries: SearchEntry[], query: string) => find(entries, query).map(({ title }) => title);

it("puts titles before summaries before texts", () => {
  const entries = [
    entry("a", "", "zone"),
    entry("b", "a zone"),
    entry("c zone"),
    entry("zones"),
    entry("zone"),
  ];
  expect(titles(entries, "Zone")).toEqual(["zone", "zones", "c zone", "b", "a"]);
});

it("wants every word, in whatever order", () => {
  const entries = [entry("add phones", "numbers"), entry("add one")];
  expect(titles(entries, "numbers add")).toEqual(["add phones"]);
});

it("finds nothing for nothing", () => expect(titles([entry("a")], "  ")).toEqual([]));

it("quotes the text around the first word", () => {
  const text = `${"before ".repeat(20)}Needle${" after".repeat(40)}`;
  expect(excerpt(entry("a", "summary", text), "needle")).toMatch(/^… (before )+Needle( after)+.* …$/);
  expect(excerpt(entry("a", "summary", text), "summary")).toBe("summary");
});
