import { defineCollection, z } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import { glob } from "astro/loaders";
import { problemsFolder } from "./api/problems.ts";

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  problems: defineCollection({
    loader: glob({ base: problemsFolder, pattern: "*.md" }),
    schema: z.object({ code: z.string(), status: z.number().int(), title: z.string() }),
  }),
};
