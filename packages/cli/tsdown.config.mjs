import { library } from "@calls-api/tools/tsdown";

export default library(["src/index.ts", "src/bin.ts"], { platform: "node" });
