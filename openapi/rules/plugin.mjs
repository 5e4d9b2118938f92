import { componentNames } from "./component-names.mjs";
import { customKeywords } from "./custom-keywords.mjs";
import { decisionsInDescriptions } from "./decisions-in-descriptions.mjs";
import { described } from "./described.mjs";
import { documentedProblems } from "./documented-problems.mjs";
import { keywordsInDescriptions } from "./keywords-in-descriptions.mjs";
import { knownFormats } from "./known-formats.mjs";
import { operationNames } from "./operation-names.mjs";
import { problemExamples } from "./problem-examples.mjs";
import { problemPages } from "./problem-pages.mjs";
import { validExamples } from "./valid-examples.mjs";

/** Rules and decorators for the Calls API document; redocly.yaml says which are on. */
export default function callsPlugin() {
  return {
    id: "calls",
    rules: {
      oas3: {
        "component-names": componentNames,
        "custom-keywords": customKeywords,
        described,
        "documented-problems": documentedProblems,
        "known-formats": knownFormats,
        "operation-names": operationNames,
        "problem-examples": problemExamples,
        "problem-pages": problemPages,
        "valid-examples": validExamples,
      },
    },
    decorators: {
      oas3: {
        "keywords-in-descriptions": keywordsInDescriptions,
        "decisions-in-descriptions": decisionsInDescriptions,
      },
    },
  };
}
