import { FORM, LOCATIONS, type Operation, type ParameterLocation } from "./operations.ts";
import type { ParameterPlan } from "./runtime/parameters/plan.ts";

/** A function of an operation's module that reads what is sent as texts. */
interface Decoding {
  name: "decodePath" | "decodeQuery" | "decodeHeader" | "decodeCookie" | "decodeForm";
  plans: ParameterPlan[];
  /** The validator of what is read, and the type of that in terms of `Operation`, as code. */
  validator: string;
  type: string;
  /** What of the runtime reads it, and its last argument. */
  reader: "decodeNamed" | "decodeList";
  flag: boolean;
}

const NAMES = {
  path: "decodePath",
  query: "decodeQuery",
  header: "decodeHeader",
  cookie: "decodeCookie",
} as const satisfies Record<ParameterLocation, Decoding["name"]>;

function decodingsOf({ parameters, form }: Operation): Decoding[] {
  const found = LOCATIONS.flatMap((location): Decoding[] => {
    const plans = parameters[location]?.plans;
    if (!plans) return [];
    return [
      {
        name: NAMES[location],
        plans,
        validator: location,
        type: `NonNullable<Operation["parameters"]["${location}"]>`,
        reader: location === "path" || location === "header" ? "decodeNamed" : "decodeList",
        flag: location === "header" || location === "cookie",
      },
    ];
  });
  if (!form) return found;
  const content = `["content"][${JSON.stringify(FORM)}]`;
  return [
    ...found,
    {
      name: "decodeForm",
      plans: form,
      validator: `requestBody.content[${JSON.stringify(FORM)}]`,
      type: `NonNullable<Operation["requestBody"]>${content}`,
      reader: "decodeList",
      flag: false,
    },
  ];
}

/** The exports that decode, each apart from the validators, so that a bundle holds them only where they are used. */
export function decoderExports(operation: Operation): string[] {
  return decodingsOf(operation).map(
    ({ name, reader, validator, plans, flag }) =>
      `export const ${name} = /* @__PURE__ */ ${reader}(${validator}, ${JSON.stringify(plans)}, ${flag});`,
  );
}

/** Their declarations. */
export function decoderDeclarations(operation: Operation): string {
  return decodingsOf(operation)
    .map(({ name, type }) => `export declare const ${name}: Decoder<${type}>;\n`)
    .join("");
}
