import { controlCommand } from "../control-command.ts";

export const stop = controlCommand({
  name: "stop",
  summary: "end a campaign for good",
  operation: "stopCampaign",
  question: "End the campaign for good? It cannot be resumed.",
});
