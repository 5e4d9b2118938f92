import { library } from "@calls-api/tools/tsdown";

// A file for each module, so that a page's bundler can leave to later what is loaded later.
export default library(
  {
    index: "src/index.ts",
    errors: "src/errors/index.ts",
    "file-journal": "src/journal/file-journal.ts",
    "json-array": "src/json-array/index.ts",
  },
  { unbundle: true },
);
