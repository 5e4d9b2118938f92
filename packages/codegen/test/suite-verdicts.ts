import { Ajv2020 } from "ajv/dist/2020.js";
import { addFormats } from "../src/formats.ts";
import { DocumentError } from "../src/index.ts";
import { importOperation } from "./generated-module.ts";
import { type Group, remotes } from "./suite-cases.ts";

/** What became of one instance: valid or not, or that its schema was refused, with the reason. */
export type Verdict = boolean | "refused";

/**
 * The verdicts of generated code, by group and test. All groups are request bodies of one operation, because that
 * is fast; when the document is refused, each is tried in one of its own.
 */
export async function generatedVerdicts(groups: Group[]): Promise<Verdict[][]> {
  try {
    return await compileTogether(groups);
  } catch (error) {
    if (groups.length > 1) {
      const apart: Verdict[][] = [];
      for (const group of groups) apart.push(...(await generatedVerdicts([group])));
      return apart;
    }
    if (!(error instanceof DocumentError)) throw error;
    return groups.map(({ tests }) => tests.map(() => "refused"));
  }
}

async function compileTogether(groups: Group[]): Promise<Verdict[][]> {
  const content = groups.map(({ schema }, index) => [mediaType(index), { schema: withId(schema, index) }]);
  const { requestBody } = await importOperation(
    {
      openapi: "3.1.0",
      paths: {
        "/": { post: { operationId: "suite", requestBody: { content: Object.fromEntries(content) } } },
      },
    },
    "suite",
    remotes,
  );
  return groups.map(({ tests }, index) =>
    tests.map(({ data }) => requestBody.content[mediaType(index)]?.(data) as boolean),
  );
}

function mediaType(index: number): string {
  return `application/vnd.group${index}+json`;
}

/** Without an `$id`, a schema is part of the document that holds it, and `#/$defs/x` a place in that document. */
function withId(schema: Group["schema"], index: number): Group["schema"] {
  return typeof schema === "boolean" ? schema : { $id: `https://suite.example/${index}`, ...schema };
}

/** The verdicts of ajv at run time, set up as the generator sets it up. */
export function ajvVerdicts(groups: Group[]): Verdict[][] {
  return groups.map(({ schema, tests }) => {
    const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false });
    addFormats(ajv);
    try {
      for (const [uri, remote] of Object.entries(remotes)) ajv.addSchema(remote as object, uri);
      const validate = ajv.compile(schema);
      return tests.map(({ data }) => {
        try {
          return validate(data);
        } catch {
          return "refused";
        }
      });
    } catch {
      return tests.map(() => "refused");
    }
  });
}
