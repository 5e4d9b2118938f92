import type { Oas3Visitor } from "@redocly/openapi-core/lib/visitors.js";
import type { UserContext } from "@redocly/openapi-core/lib/walk.js";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { checkSchema } from "./check-schema.ts";
import { isObject, type JsonObject } from "./document.ts";
import { segmentsOf } from "./runtime/pointer.ts";
import { show } from "./runtime/show.ts";
import type { Origin } from "./source-files.ts";
import { upgradeSchema } from "./upgrade-schema.ts";

export interface RuleOptions {
  /** The `openapi` of the root document. */
  version: string;
  /** Knows the custom keywords. */
  ajv: Ajv2020;
  report(origin: Origin, message: string): void;
  /** A `$ref` that leads nowhere, and why, where its file cannot be read. */
  reportRef(origin: Origin, error: Error | undefined): void;
}

/** What OpenAPI 3.2 adds and this does not know, by the object it stands in (3.2.0 §4.9.1, §4.14.1). */
const NEWER: Record<string, string[]> = {
  PathItem: ["query", "additionalOperations"],
  MediaType: ["itemSchema"],
};

/** What is done at every part of a document, in each of its files, while they are bundled. */
export function documentRules(options: RuleOptions): Oas3Visitor {
  const { version, ajv, report, reportRef } = options;
  return {
    ref: {
      enter(node, { location, type }, resolved) {
        if (resolved.node === undefined) reportRef(originOf(location), resolved.error);
        else if (version.startsWith("3.0") && type.name === "Schema")
          upgradeSchema(node as unknown as JsonObject);
      },
    },
    any: {
      enter(node: unknown, { location, type }) {
        if (type.name === "SpecExtension" || (type.name === "Schema" && typeof node === "boolean")) return;
        const expected = type.items ? "a list" : "an object";
        if (type.items ? Array.isArray(node) : isObject(node)) {
          for (const key of NEWER[type.name] ?? []) {
            if (!(key in (node as JsonObject))) continue;
            report(originOf(location.child(key)), `"${key}" of OpenAPI 3.2 is not supported: leave it out`);
          }
        } else {
          const origin = originOf(location);
          const name = segmentsOf(origin.pointer).at(-1) ?? "the file";
          report(origin, `\`${name}\` must be ${expected}, found ${show(node)}`);
        }
      },
    },
    Schema: {
      enter(schema: unknown) {
        if (version.startsWith("3.0") && isObject(schema)) upgradeSchema(schema);
      },
      leave(schema: unknown, { location }) {
        if (!isObject(schema)) return;
        const { path, pointer } = originOf(location);
        for (const problem of checkSchema(schema, ajv)) {
          report({ path, pointer: pointer + problem.pointer }, problem.message);
        }
      },
    },
  };
}

function originOf({ source, pointer }: UserContext["location"]): Origin {
  return { path: source.absoluteRef, pointer: pointer.replace(/^#\/?/, "/").replace(/^\/$/, "") };
}
