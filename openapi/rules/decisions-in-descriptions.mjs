/** Says in a description what was decided where the sources of the API are silent or disagree, and why. */
export function decisionsInDescriptions() {
  const visitor = {
    leave(node) {
      for (const { decision, reason } of node["x-decided"] ?? []) {
        const text = `**Decided:** ${decision} *Why:* ${reason}`;
        node.description = node.description ? `${node.description.trim()}\n\n${text}` : text;
      }
    },
  };
  return { Schema: visitor, Operation: visitor, Parameter: visitor, Header: visitor, Response: visitor };
}
