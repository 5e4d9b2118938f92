import { defineCommand } from "../command.ts";
import { CONNECTION_OPTIONS, connect } from "../connection-options.ts";
import { noOperands } from "../operands.ts";
import { number } from "../review/tally.ts";
import { writeOut } from "../terminal.ts";

export const status = defineCommand({
  name: "status",
  summary: "show a campaign and how far its calls are",
  operands: "",
  options: {
    ...CONNECTION_OPTIONS,
    json: { type: "boolean", help: "the campaign as JSON" },
  },
  examples: ["calls-api status --base-url http://localhost:8080 --token-env CALLS_TOKEN"],
  async run({ values, operands, terminal }) {
    noOperands("status", operands);
    const client = await connect(values, terminal);
    const campaign = await client.getCampaign();
    if (values.json) {
      await writeOut(terminal, `${JSON.stringify(campaign)}\n`);
      return 0;
    }
    const { totalNumbers, processedNumbers, inProcessCalls, retryCalls } = campaign.shortReport;
    const lines = [
      ["campaign", `${campaign.name} (${campaign.id}, project ${campaign.projectName})`],
      ["status", campaign.status],
      ["numbers", number(totalNumbers)],
      ["processed", number(processedNumbers)],
      ["calls now", number(inProcessCalls)],
      ["called again", number(retryCalls)],
    ] as const;
    await writeOut(terminal, lines.map(([name, value]) => `${name.padEnd(13)}${value}\n`).join(""));
    return 0;
  },
});
