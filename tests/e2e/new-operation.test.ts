import { beforeAll, describe, expect, test } from "vitest";
import { type ScratchClone, scratchClone } from "./scratch-clone.ts";

const path = `parameters:
  - $ref: ../components/parameters/Token.yaml
post:
  operationId: addHolidayHours
  tags: [Campaign]
  summary: Add hours for holidays
  description: Hours of a day on which the usual ones do not count.
  requestBody:
    required: true
    description: The hours.
    content:
      application/json:
        schema:
          $ref: ../components/schemas/HolidayHours.yaml
        examples:
          newYear:
            value: { gmtZone: Europe/Kyiv, hours: [{ localTimeFrom: "12:00", localTimeTo: "15:00" }] }
  responses:
    "204": { description: Added. }
    "400": { $ref: ../components/responses/BadRequest.yaml }
    "404": { $ref: ../components/responses/UnknownCampaign.yaml }
    "405": { $ref: ../components/responses/MethodNotAllowed.yaml }
    "413": { $ref: ../components/responses/BodyTooLarge.yaml }
    "415": { $ref: ../components/responses/UnsupportedMediaType.yaml }
    "429": { $ref: ../components/responses/RateLimited.yaml }
    "500": { $ref: ../components/responses/InternalError.yaml }
    "501": { $ref: ../components/responses/NotImplemented.yaml }
    "503": { $ref: ../components/responses/Unavailable.yaml }
`;

const schema = `type: object
description: Hours of a holiday.
required: [gmtZone, hours]
additionalProperties: false
properties:
  gmtZone:
    type: string
    description: A zone.
    x-gmt-zone: true
  hours:
    type: array
    description: Intervals of a holiday.
    items:
      $ref: Interval.yaml
    x-no-overlap: { from: localTimeFrom, to: localTimeTo }
`;

/** What a user of the packages writes against the new operation. */
const use = `import { operations } from "@calls-api/validator";
import { createCallsClient } from "@calls-api/client";
import { NotImplementedError, RequestInvalidError } from "@calls-api/client/errors";
import { createServer, DEMO_TOKEN, openPglite } from "@calls-api/server";

const right = { gmtZone: "+05:30", hours: [{ localTimeFrom: "10:00", localTimeTo: "12:00" }] };
const wrong = { gmtZone: "+5:30", hours: [right.hours, right.hours].flat() };

const database = await openPglite();
const server = await createServer({ database });
const client = createCallsClient({ baseUrl: await server.listen({ port: 0 }), token: DEMO_TOKEN });
const invalid = await client.addHolidayHours({ body: wrong }).catch((error: unknown) => error);
const answered = await client.addHolidayHours({ body: right }).catch((error: unknown) => error);
await server.close();
await database.close();

console.log(
  JSON.stringify({
    right: operations.addHolidayHours.requestBody(right),
    keywords: invalid instanceof RequestInvalidError && invalid.errors.map(({ keyword }) => keyword),
    answered: answered instanceof NotImplementedError,
  }),
);
`;

let clone: ScratchClone;

beforeAll(async () => {
  clone = await scratchClone();
  await clone.write("openapi/paths/addHolidayHours.yaml", path);
  await clone.write("openapi/components/schemas/HolidayHours.yaml", schema);
  await clone.edit(
    "openapi/openapi.yaml",
    (text) =>
      `${text.trimEnd()}\n  /api/calls/campaign/{token}/holidayHours:\n    $ref: paths/addHolidayHours.yaml\n`,
  );
  for (const folder of ["openapi", "packages/types", "packages/validator"]) clone.run(folder, "generate.ts");
}, 120_000);

describe("an operation added to the document, and nothing else", () => {
  test("keeps the rules of the document", () => {
    expect(clone.run("openapi", "rules/lint.mjs")).toContain("validated");
  }, 60_000);

  test("is in the types, in the validators and on the client, and the server says that it is not built", async () => {
    await clone.write("tests/e2e/use.ts", use);
    expect(JSON.parse(clone.run("tests/e2e", "use.ts"))).toEqual({
      right: true,
      keywords: ["x-gmt-zone", "x-no-overlap"],
      answered: true,
    });
    await clone.write(
      "packages/client/test/use.ts",
      `import type { CallsClient } from "../src/index.ts";
export const right = (client: CallsClient) => client.addHolidayHours({ body: { gmtZone: "Z", hours: [] } });
// @ts-expect-error a body that the operation does not take
export const wrong = (client: CallsClient) => client.addHolidayHours({ body: { gmtZone: 3 } });
`,
    );
    expect(clone.check("packages/client")).toBe("");
  }, 120_000);

  test("is in the document that the docs show, with what its keywords demand", async () => {
    const document = JSON.parse(await clone.read("openapi/generated/openapi.json"));
    expect(document.paths["/api/calls/campaign/{token}/holidayHours"].post.operationId).toBe(
      "addHolidayHours",
    );
    const { hours } = document.components.schemas.HolidayHours.properties;
    expect(hours.description).toContain("must not overlap");
  });
});
