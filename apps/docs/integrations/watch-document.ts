import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { AstroIntegration } from "astro";

const document = createRequire(import.meta.url).resolve("@calls-api/openapi/openapi.json");

/**
 * An Astro integration by which `astro dev` shows each change of the document. Vite watches the file alone, and loses
 * sight of it once another has taken its place.
 */
export function watchDocument(): AstroIntegration {
  return {
    name: "watch-document",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.watcher.add(dirname(document));
      },
    },
  };
}
