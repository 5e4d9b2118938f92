import { FORM, LOCATIONS, type Operation, type ParameterLocation } from "./operations.ts";
import type { ParameterPlan } from "./runtime/parameters/plan.ts";

/** A function of an operation's module that reads what is sent as texts. */
interface Decoding {
  name: "decodePath" | "decodeQuery" | "decodeHeader" | "decodeCookie" | "decodeForm";
  plans: ParameterPlan[];
  /** Where the parameters stand; undefined for a form. */
  location: ParameterLocation | undefined;
  /** The type of what is read in terms of `Operation`, as code. */
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
        location,
        type: `NonNullable<Operation["parameters"]["${location}"]>`,
        reader: location === "path" || location === "header" ? "decodeNamed" : "decodeList",
        flag: location === "header" || location === "cookie",
      },
    ];
  });
  if (!form) return found;
  return [
    ...found,
    {
      name: "decodeForm",
      plans: form,
      location: undefined,
      type: `NonNullable<Operation["requestBody"]>["content"][${JSON.stringify(FORM)}]`,
      reader: "decodeList",
      flag: false,
    },
  ];
}

/**
 * The exports that decode, each apart from the validators, so that a bundle holds them only where they are used.
 *
 * @param form the name of the validator of a form
 */
export function decoderExports(operation: Operation, form: string): string[] {
  return decodingsOf(operation).map(
    ({ name, reader, location = form, plans, flag }) =>
      `export const ${name} = /* @__PURE__ */ ${reader}(${location}, ${JSON.stringify(plans)}, ${flag});`,
  );
}

/** Their declarations. */
export function decoderDeclarations(operation: Operation): string {
  return decodingsOf(operation)
    .map(({ name, type }) => `export declare const ${name}: Decoder<${type}>;\n`)
    .join("");
}
