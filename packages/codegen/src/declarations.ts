import { decoderDeclarations } from "./decoders.ts";
import { typeOf } from "./describable-document.ts";
import type { Operation, ParameterLocation } from "./operations.ts";

/** The `.d.ts` of one operation's module, in the types that openapi-typescript gives for the document. */
export function declareOperation(operation: Operation, typesModule: string): string {
  const parameter = (location: ParameterLocation) =>
    operation.parameters[location]
      ? `Validator<NonNullable<Operation["parameters"]["${location}"]>>`
      : "undefined";
  const responses = operation.responses.map(
    ({ status }) =>
      `  readonly ${key(status)}: BodyValidator<Operation["responses"][${key(status)}]["content"]>;`,
  );
  const headers = operation.responseHeaders.map(
    ({ status }) => `  readonly ${key(status)}: Decoder<Operation["responses"][${key(status)}]["headers"]>;`,
  );
  const body =
    operation.requestBody.length > 0
      ? 'BodyValidator<NonNullable<Operation["requestBody"]>["content"]>'
      : "undefined";
  const [source, ...path] = typeOf(operation);
  const type = `${source}${path.map((key) => `[${JSON.stringify(key)}]`).join("")}`;
  return `import type { ${source} } from ${JSON.stringify(typesModule)};
import type { BodyValidator, Decoder, Validator } from "../validator.js";

type Operation = ${type};

export declare const method: ${JSON.stringify(operation.method)};
export declare const route: ${JSON.stringify(operation.route)};
export declare const requestBody: ${body};
export declare const query: ${parameter("query")};
export declare const path: ${parameter("path")};
export declare const header: ${parameter("header")};
export declare const cookie: ${parameter("cookie")};
${decoderDeclarations(operation)}export declare const responses: {
${responses.join("\n")}
};
export declare const decodeResponseHeaders: {
${headers.join("\n")}
};
`;
}

/** The index of all operations: module and declarations have the same imports. */
export function indexOperations(operations: Operation[]): { code: string; declaration: string } {
  const imports = operations.map(({ id }) => `import * as ${id}_ from "./operations/${id}.js";`).join("\n");
  const members = operations.map(({ id }) => `  ${id}: ${id}_,`).join("\n");
  const types = operations.map(({ id }) => `  readonly ${id}: typeof ${id}_;`).join("\n");
  return {
    code: `${imports}\n\nexport const operations = {\n${members}\n};\n`,
    declaration: `${imports}\n\nexport type * from "./validator.js";\nexport declare const operations: {\n${types}\n};\n`,
  };
}

function key(status: string): string {
  return /^\d+$/.test(status) ? status : JSON.stringify(status);
}
