const PROBLEM = "application/problem+json";
/** What every operation can answer, and what those with a body or a key can. */
const ALWAYS = ["404", "405", "429", "500", "501", "503"];
const WITH_INPUT = ["400"];
const WITH_BODY = ["413", "415"];
const WITH_KEY = ["409", "422"];

/**
 * Every 4xx and 5xx is a shared response with the media type application/problem+json, and an operation documents
 * all that it can answer (contract §7).
 */
export function documentedProblems() {
  return {
    Operation(operation, { location, report, resolve }) {
      const responses = operation.responses ?? {};
      const key = (operation.parameters ?? []).some(
        (parameter) => resolve(parameter).node?.name === "Idempotence-Key",
      );
      const body = operation.requestBody !== undefined;
      const expected = [
        ...ALWAYS,
        ...(key || body || operation.parameters ? WITH_INPUT : []),
        ...(body ? WITH_BODY : []),
        ...(key ? WITH_KEY : []),
      ];
      for (const status of expected.filter((status) => !(status in responses)).sort()) {
        report({
          message: `${operation.operationId} can answer ${status} and does not say so: add it under responses.`,
          location: location.child("responses").key(),
        });
      }
      for (const [status, response] of Object.entries(responses)) {
        if (!/^[45]/.test(status)) continue;
        const here = location.child(["responses", status]);
        if (!/components\/responses\//.test(response.$ref ?? "")) {
          report({
            message: `${status} is written out: refer to a response in components/responses/.`,
            location: here,
          });
        }
        const types = Object.keys(resolve(response).node?.content ?? {});
        if (types.length !== 1 || types[0] !== PROBLEM) {
          report({
            message: `${status} has ${types.join(", ") || "no content"}: an error is ${PROBLEM}.`,
            location: here,
          });
        }
      }
    },
  };
}
