import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const folder = "_astro";
const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;

/** An Astro integration that moves the inline scripts of all built pages into files named after their content. */
export function externalScripts(): AstroIntegration {
  return {
    name: "external-scripts",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const root = fileURLToPath(dir);
        await mkdir(join(root, folder), { recursive: true });
        for (const file of await readdir(root, { recursive: true })) {
          if (!file.endsWith(".html")) continue;
          const path = join(root, file);
          const { html, scripts } = extractScripts(await readFile(path, "utf8"));
          for (const [name, code] of scripts) await writeFile(join(root, folder, name), code);
          if (scripts.size > 0) await writeFile(path, html);
        }
      },
    },
  };
}

/**
 * The page with every inline script replaced by a reference, and the scripts by their file names. A classic script
 * stays one that blocks, so that the order in which things happen is kept. Data blocks, such as JSON, are no scripts.
 */
export function extractScripts(page: string): { html: string; scripts: Map<string, string> } {
  const scripts = new Map<string, string>();
  const html = page.replace(inlineScript, (element, attributes: string, code: string) => {
    const type = /\stype="([^"]*)"/.exec(attributes)?.[1] ?? "text/javascript";
    if (type !== "module" && type !== "text/javascript") return element;
    const name = `inline.${createHash("sha256").update(code).digest("hex").slice(0, 12)}.js`;
    scripts.set(name, code);
    return `<script${attributes} src="/${folder}/${name}"></script>`;
  });
  return { html, scripts };
}
