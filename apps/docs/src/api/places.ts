import { operationLink, schemaLink } from "./anchors.ts";
import { document, operations } from "./document.ts";

/** A place in the reference to read about something. */
export interface Place {
  name: string;
  link: string;
}

type Path = readonly string[];

/** All values of an extension key, wherever in the document, with the path of the object that has it. */
export function findExtension(key: string, node: unknown = document, path: Path = []): [Path, unknown][] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === key ? [[path, value] as [Path, unknown]] : findExtension(key, value, [...path, name]),
  );
}

/** Where the reference shows what stands at a path: a schema in its place, all else in the operations it is part of. */
export function placesOf([section, kind = "", name = ""]: Path): Place[] {
  if (section === "components" && kind === "schemas") return [{ name, link: schemaLink(name) }];
  return operations
    .filter(({ path, method }) =>
      section === "paths"
        ? path === kind && (name === method.toLowerCase() || !isMethod(name))
        : operationsReferring(`#/${section}/${kind}/${name}`).includes(`${method} ${path}`),
    )
    .map((operation) => ({ name: operation.operationId, link: operationLink(operation) }));
}

/** The operations, as `METHOD path`, that use what a reference points to, be it through other references. */
export function operationsReferring(ref: string): string[] {
  return operations
    .filter((operation) =>
      refersTo([operation, document.paths[operation.path]?.["parameters"]], ref, new Set()),
    )
    .map(({ method, path }) => `${method} ${path}`);
}

const isMethod = (name: string) => operations.some(({ method }) => method.toLowerCase() === name);

function refersTo(node: unknown, ref: string, seen: Set<string>): boolean {
  if (typeof node !== "object" || node === null) return false;
  return Object.entries(node).some(([key, value]) => {
    if (key !== "$ref" || typeof value !== "string") return refersTo(value, ref, seen);
    if (value === ref) return true;
    if (seen.has(value)) return false;
    seen.add(value);
    return refersTo(resolve(value), ref, seen);
  });
}

function resolve(ref: string): unknown {
  const [, section = "", kind = "", name = ""] = ref.split("/");
  return (document as unknown as Record<string, Record<string, Record<string, unknown>>>)[section]?.[kind]?.[
    name
  ];
}
