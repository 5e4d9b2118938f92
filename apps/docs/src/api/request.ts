import { document } from "./document.ts";

/** The campaign that the reference server has from its first start. */
const demoToken = "8231.7056.1b131df1";

/** The value of a named example of the document. */
export function example(name: string): unknown {
  const found = document.components.examples[name];
  if (found === undefined) throw new Error(`the document has no example "${name}"`);
  return found.value;
}

/** A command to paste that sends the body to `addPhones` of the demo campaign on this machine. */
export function curlAddPhones(body: unknown): string {
  return `curl http://localhost:8080/api/calls/campaign/${demoToken}/addPhones \\
  --header 'Content-Type: application/json' \\
  --data '${json(body)}'`;
}

/** JSON for readers: what fits in a line is one line. */
export function json(value: unknown, indent = ""): string {
  const line = inline(value);
  if (line.length + indent.length <= 72 || typeof value !== "object" || value === null) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const lines = Array.isArray(value)
    ? value.map((item) => inner + json(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${json(item, inner)}`);
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
