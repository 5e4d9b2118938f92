import { controlCommand } from "../control-command.ts";

export const pause = controlCommand({
  name: "pause",
  summary: "start no more calls of a campaign until it is resumed",
  operation: "pauseCampaign",
});
