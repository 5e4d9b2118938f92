import addCallsKeywords from "@calls-api/ajv-keywords";
import { createCompiler } from "@calls-api/codegen";
import { selfContained } from "./self-contained.mjs";

/**
 * Every example, and every default, is what its schema describes, judged by the compiler that the validators of the
 * packages come from, custom keywords included. An error is shown where it stands in the example.
 */
export function validExamples() {
  const failures = new Set();

  /** The validator of a schema; one that cannot be compiled is reported once, not again for each schema around it. */
  const compile = (schema, direction, { location, report, resolve }) => {
    const alone = selfContained(schema, location, resolve);
    try {
      return createCompiler(alone.document, addCallsKeywords)(alone.schema, { direction });
    } catch (error) {
      if (!failures.has(error.message)) {
        report({ message: `The schema cannot be compiled: ${error.message}.`, location });
      }
      failures.add(error.message);
      return undefined;
    }
  };

  const check = (schema, examples, direction, context) => {
    if (schema === undefined || examples.length === 0) return;
    const validator = compile(schema, direction, context);
    if (validator === undefined) return;
    for (const { value, at, name = "example" } of examples) {
      const result = validator.validate(value);
      for (const { pointer, message } of result.valid ? result.warnings : result.errors) {
        context.report({
          message: `The ${name} is not valid: ${pointer || "it"} ${message}.`,
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

  // On leaving: what is inside comes first, so that a schema that cannot be compiled is reported where it stands.
  const visit = (direction) => ({
    leave: (node, context) => check(node.schema, beside(node, context), direction, context),
  });
  return {
    RequestBody: { MediaType: visit("request") },
    Response: { MediaType: visit("response") },
    Parameter: visit("request"),
    Header: visit("response"),
    Schema: {
      leave(schema, context) {
        const { location } = context;
        const values = (schema.examples ?? []).map((value, index) => ({
          value,
          at: location.child(["examples", index]),
        }));
        if ("default" in schema) {
          values.push({ value: schema.default, at: location.child("default"), name: "default" });
        }
        check(schema, values, "response", context);
      },
    },
  };
}

function segments(pointer) {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}
