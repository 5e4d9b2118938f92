import { type CollectionKey, getCollection } from "astro:content";
import { operationLink, schemaLink } from "../api/anchors.ts";
import { collectDecisions } from "../api/decisions.ts";
import { document, operations } from "../api/document.ts";
import type { SearchEntry } from "./entry.ts";

/** Everything on this site that can be found. */
export async function searchEntries(): Promise<SearchEntry[]> {
  return [
    ...operations.map((operation) => ({
      kind: "Operation" as const,
      title: operation.operationId,
      summary: operation.summary,
      link: operationLink(operation),
      text: plain(`${operation.method} ${operation.path} ${operation.description ?? ""}`),
    })),
    ...Object.entries(document.components.schemas).map(([name, { description = "", properties = {} }]) => ({
      kind: "Schema" as const,
      title: name,
      summary: Object.keys(properties).join(", ") || firstSentence(plain(description)),
      link: schemaLink(name),
      text: plain(description),
    })),
    ...(await inOrder("problems")).map(({ id, data, body = "" }) => ({
      kind: "Problem" as const,
      title: data.code,
      summary: data.title,
      link: `/problems/${id}/`,
      text: plain(body),
    })),
    ...(await inOrder("docs")).flatMap(({ id, data, body = "" }) =>
      sections(body).map(({ heading, text }) => ({
        kind: "Page" as const,
        title: heading ?? data.title,
        summary: heading === undefined ? (data.description ?? "") : data.title,
        link: `${id === "index" ? "/" : `/${id}/`}${heading === undefined ? "" : `#${slug(heading)}`}`,
        text: plain(text),
      })),
    ),
    ...collectDecisions().map(({ decision, reason }) => ({
      kind: "Decision" as const,
      title: plain(decision),
      summary: plain(reason),
      link: "/decisions/",
      text: "",
    })),
  ];
}

/** A collection is in the order in which its files were read, which differs from build to build. */
async function inOrder<Name extends CollectionKey>(name: Name) {
  return (await getCollection(name, ({ id }) => id !== "404")).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A page by its headings of the second level; what stands before the first has none. */
function sections(body: string): { heading: string | undefined; text: string }[] {
  const [before = "", ...parts] = body.split(/^## /m);
  return [
    { heading: undefined, text: before },
    ...parts.map((part) => ({
      heading: part.slice(0, part.indexOf("\n")),
      text: part.slice(part.indexOf("\n")),
    })),
  ];
}

/** The id that the heading gets on its page. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");

const firstSentence = (text: string) => /^.*?[.:](?=\s|$)/.exec(text)?.[0] ?? text;

/** Markdown as one line of text, without imports, components and marks. */
function plain(markdown: string): string {
  return markdown
    .replace(/^import .*$/gm, "")
    .replace(/<\/?[A-Z][^>]*>/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/```\w*|[`*#]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
