/**
 * A query string: lists as repeated parameters, the properties of an object as parameters of their own (OpenAPI
 * style `form` with `explode`), everything percent-encoded, so that a `+` arrives as a plus.
 */
export function encodeQuery(query: object): string {
  const pairs: string[] = [];
  const add = (name: string, value: unknown) => {
    if (value === undefined || value === null) return;
    if (typeof value !== "object")
      pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
    else for (const [key, item] of Object.entries(value)) add(Array.isArray(value) ? name : key, item);
  };
  add("", query);
  return pairs.join("&");
}
