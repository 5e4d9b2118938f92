import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";
import { externalScripts } from "./integrations/external-scripts.ts";
import { watchDocument } from "./integrations/watch-document.ts";
import { problems } from "./src/api/problems.ts";

export default defineConfig({
  image: { service: passthroughImageService() },
  // Served under `script-src 'self'`: whatever would be inlined becomes a file.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    starlight({
      title: "Calls API",
      description: "Fill outbound call campaigns, follow their calls and control them.",
      customCss: ["./src/styles/site.css"],
      // Pagefind runs on WebAssembly, which `script-src 'self'` forbids.
      pagefind: false,
      components: {
        Search: "./src/components/Search.astro",
        SocialIcons: "./src/components/HeaderLinks.astro",
      },
      favicon: "/favicon.svg",
      credits: false,
      pagination: false,
      // Long lines are read on phones, too.
      expressiveCode: { defaultProps: { wrap: true } },
      sidebar: [
        {
          label: "Start",
          items: [
            { label: "Getting started", link: "/getting-started/" },
            { label: "Command line", link: "/command-line/" },
            { label: "Client", link: "/client/" },
            { label: "Operations", link: "/operations/" },
            { label: "API reference", link: "/reference/" },
          ],
        },
        {
          label: "Rules",
          items: [
            { label: "When a call may start", link: "/when-a-call-may-start/" },
            { label: "Keywords", link: "/keywords/" },
            { label: "Decisions", link: "/decisions/" },
          ],
        },
        {
          label: "Problems",
          collapsed: true,
          items: [
            { label: "All problems", link: "/problems/" },
            ...problems.map(({ code, slug }) => ({ label: code, link: `/problems/${slug}/` })),
          ],
        },
      ],
    }),
    externalScripts(),
    watchDocument(),
  ],
});
