import { confirm } from "./ask.ts";
import { type Command, defineCommand } from "./command.ts";
import { CONNECTION_OPTIONS, connect } from "./connection-options.ts";
import { noOperands } from "./operands.ts";
import { say, writeOut } from "./terminal.ts";

const YES = { type: "boolean", help: "answer the question with yes" } as const;

/** A command that puts the campaign into another state and says into which. */
export function controlCommand({
  name,
  summary,
  operation,
  question,
}: {
  name: string;
  summary: string;
  operation: "pauseCampaign" | "resumeCampaign" | "stopCampaign";
  /** Asked before what cannot be undone. */
  question?: string;
}): Command {
  return defineCommand({
    name,
    summary,
    operands: "",
    options: {
      ...CONNECTION_OPTIONS,
      ...(question === undefined ? ({} as { yes: typeof YES }) : { yes: YES }),
      json: { type: "boolean", help: "the status afterwards as JSON" },
    },
    examples: [`calls-api ${name} --base-url http://localhost:8080 --token-env CALLS_TOKEN`],
    async run({ values, operands, terminal }) {
      noOperands(name, operands);
      const client = await connect(values, terminal);
      if (question !== undefined) {
        const campaign = await client.getCampaign();
        await confirm(
          question.replace("the campaign", `the campaign "${campaign.name}"`),
          terminal,
          values.yes,
        );
      }
      await client[operation]();
      const status = await client.getCampaignStatus();
      if (values.json) await writeOut(terminal, `${JSON.stringify({ status })}\n`);
      else say(terminal, `The campaign is ${status} now.`);
      return 0;
    },
  });
}
