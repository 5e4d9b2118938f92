import { DEMO_TOKEN } from "./campaigns.ts";

const EXAMPLE = [
  {
    phone: 16500000000,
    payload: { name: "Alex", age: 34 },
    allowedTime: {
      mon: [
        { localTimeFrom: "10:00", localTimeTo: "11:30" },
        { localTimeFrom: "13:00", localTimeTo: "14:30" },
      ],
      default: [{ localTimeFrom: "10:00", localTimeTo: "18:00" }],
    },
    retryIntervalInMinutes: 120,
    maxAttempts: 0,
    gmtZone: "-05:00",
  },
];

/** What a person reads when the server is ready: where everything is, and a first request to paste. */
export function greeting(address: string, hasDocs: boolean): string {
  return `${hasDocs ? `Docs  ${address}/\n` : ""}API   ${address}/api/calls/campaign/${DEMO_TOKEN}

Try it:

curl ${address}/api/calls/campaign/${DEMO_TOKEN}/addPhones \\
  --header 'Content-Type: application/json' \\
  --data '${JSON.stringify(EXAMPLE)}'

Ctrl-C stops the server.
`;
}
