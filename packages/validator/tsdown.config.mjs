import { library } from "@calls-api/tools/tsdown";

// The generated modules are entry points of their own: left outside, they are not shipped twice.
export default library(["src/index.ts"], { deps: { neverBundle: [/^@calls-api\/validator\//] } });
