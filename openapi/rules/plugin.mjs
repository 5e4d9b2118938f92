import { componentNames } from "./component-names.mjs";
import { customKeywords } from "./custom-keywords.mjs";
import { decisionsInDescriptions } from "./decisions-in-descriptions.mjs";
import { documentedProblems } from "./documented-problems.mjs";
import { keywordsInDescriptions } from "./keywords-in-descriptions.mjs";
import { operationNames } from "./operation-names.mjs";
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
        "documented-problems": documentedProblems,
        "operation-names": operationNames,
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
