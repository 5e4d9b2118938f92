import { controlCommand } from "../control-command.ts";

export const resume = controlCommand({
  name: "resume",
  summary: "let a paused campaign go on",
  operation: "resumeCampaign",
});
