import { defineEcConfig } from "@astrojs/starlight/expressive-code";

export default defineEcConfig({
  shiki: {
    transformers: [
      {
        // Without a limit of time on each line, which a busy machine exceeds: then the colours, and so the files of the
        // site, would differ from one build to the next.
        preprocess(_code, options) {
          options.tokenizeTimeLimit = 0;
        },
      },
    ],
  },
});
