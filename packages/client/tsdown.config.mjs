import { library } from "@calls-api/tools/tsdown";

export default library({ index: "src/index.ts", "file-journal": "src/journal/file-journal.ts" });
