import addCallsKeywords from "@calls-api/ajv-keywords";
import { createCompiler, DocumentError } from "@calls-api/codegen";
import { selfContained } from "./self-contained.mjs";

/**
 * Every example is what its schema describes, judged by the compiler that the validators of the packages come from,
 * custom keywords included. An error is shown where it stands in the example.
 */
export function validExamples() {
  const check = (schema, examples, direction, { location, report, resolve }) => {
    if (schema === undefined || examples.length === 0) return;
    const alone = selfContained(schema, location, resolve);
    const validator = compile(alone, direction);
    // A schema that cannot be compiled is the business of custom-keywords.
    if (validator === undefined) return;
    for (const { value, at } of examples) {
      const result = validator.validate(value);
      if (result.valid && result.warnings.length === 0) continue;
      for (const { pointer, message } of result.valid ? result.warnings : result.errors) {
        report({
          message: `The example is not valid: ${pointer || "it"} ${message}.`,
          location: at.child(segments(pointer)),
        });
      }
    }
  };

  /** The examples beside a schema in a media type, parameter or header. */
  const beside = (node, { location, resolve }) => {
    const named = Object.entries(node.examples ?? {}).flatMap(([name, example]) => {
      const found = resolve(example);
      const at = found.location ?? location.child(["examples", name]);
      return found.node && "value" in found.node ? [{ value: found.node.value, at: at.child("value") }] : [];
    });
    return "example" in node ? [...named, { value: node.example, at: location.child("example") }] : named;
  };

  const visit = (direction) => (node, context) =>
    check(node.schema, beside(node, context), direction, context);
  return {
    RequestBody: { MediaType: visit("request") },
    Response: { MediaType: visit("response") },
    Parameter: visit("request"),
    Header: visit("response"),
    Schema(schema, context) {
      const { location } = context;
      const values = (schema.examples ?? []).map((value, index) => ({
        value,
        at: location.child(["examples", index]),
      }));
      if ("default" in schema) values.push({ value: schema.default, at: location.child("default") });
      check(schema, values, "response", context);
    },
  };
}

function compile({ document, schema }, direction) {
  try {
    return createCompiler(document, addCallsKeywords)(schema, { direction });
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

function segments(pointer) {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}
