import { Config } from "@redocly/openapi-core";
import type { Oas3Visitor } from "@redocly/openapi-core/lib/visitors.js";

/**
 * The configuration of Redocly's bundler: no linting, and what stands in an example is no reference.
 *
 * @param rules what is done at every part of a document on the way
 */
export function redoclyConfig(rules: Oas3Visitor = {}): Config {
  return new Config(
    {
      apis: {},
      styleguide: {
        plugins: [{ id: "openapi-aot", decorators: { oas3: { "openapi-aot/rules": () => rules } } }],
        decorators: { "openapi-aot/rules": "on" },
        doNotResolveExamples: true,
      },
    },
    // The folder where it looks for a file of its own, so that it finds none of the user's.
    import.meta.dirname,
  );
}
