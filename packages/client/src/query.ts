/**
 * A query string: lists as repeated parameters, the properties of an object as parameters of their own (OpenAPI
 * style `form` with `explode`), everything percent-encoded, so that a `+` arrives as a plus.
 */
export function encodeQuery(query: Record<string, unknown>): string {
  const pairs: string[] = [];
  const add = (name: string, value: unknown) => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) for (const item of value) add(name, item);
    else if (typeof value === "object") for (const [key, item] of Object.entries(value)) add(key, item);
    else pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  };
  for (const [name, value] of Object.entries(query)) add(name, value);
  return pairs.join("&");
}
