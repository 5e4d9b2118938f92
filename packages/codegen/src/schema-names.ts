import { pathToFileURL } from "node:url";
import { escapeSegment, isObject, type JsonObject } from "./document.ts";
import { MAPS } from "./schema-places.ts";
import type { Origin } from "./source-files.ts";

/** A file, or a schema in it with an `$id`: what the references below it start from (JSON Schema 2020-12 §4.3.5). */
export interface SchemaResource {
  /** What references are relative to: the `$id` or, of a file without one, where it lies. */
  readonly uri: string;
  readonly origin: Origin;
  /** A URI that no other resource has. */
  readonly key: string;
  /** The schemas named by `$anchor` and `$dynamicAnchor`. */
  readonly anchors: ReadonlyMap<string, Origin>;
  /** Whether there is a `$dynamicAnchor` among them, which leads to another one of its name by way of a resource. */
  readonly isDynamic: boolean;
}

type Building = SchemaResource & { anchors: Map<string, Origin>; isDynamic: boolean };

const HOLDERS = new Set([
  ...MAPS,
  ..."$defs definitions dependentSchemas patternProperties properties".split(" "),
]);
const DATA = /^(examples?|default|const|enum|x-.*)$/;
const ANCHOR = /^[A-Za-z_][-\w.]*$/;

/**
 * The names that schemas of files have besides their places. Tools write `$id`s that mean nothing: the same again and
 * again, pointers (`#/properties/name`, `/properties/name`), words. So a name leads somewhere only if it is asked for,
 * and one that is a pointer is none.
 */
export class SchemaNames {
  readonly #byUri = new Map<string, SchemaResource[]>();
  readonly #byFile = new Map<string, Map<string, SchemaResource>>();
  readonly #texts = new Set<string>();
  #haveDynamic = false;

  /** Whether there is a `$dynamicAnchor` anywhere. */
  get haveDynamic(): boolean {
    return this.#haveDynamic;
  }

  /** Gather the names in a file. */
  add(path: string, root: unknown): void {
    this.#byFile.set(path, new Map());
    const file = this.#create(pathToFileURL(path).href, { path, pointer: "" }, "");
    const self = isObject(root) && typeof root["openapi"] === "string" ? root["$self"] : undefined;
    const uri = typeof self === "string" ? uriOf(self, file.uri) : undefined;
    this.#gather(root, uri === undefined ? file : this.#create(uri, file.origin, ""), "", false);
  }

  /** The resource that something in a file belongs to. */
  around({ path, pointer }: Origin): SchemaResource {
    const resources = this.#byFile.get(path) as Map<string, SchemaResource>;
    let place = pointer;
    while (place !== "" && !resources.has(place)) place = place.slice(0, place.lastIndexOf("/"));
    return resources.get(place) as SchemaResource;
  }

  /** The resources of a URI; more than one where it is given to schemas that differ. */
  withUri(uri: string): readonly SchemaResource[] {
    return this.#byUri.get(uri) ?? [];
  }

  /** The anchors of a name in a file, whatever `$id` is around them. */
  anchorsIn(path: string, name: string): Origin[] {
    const resources = [...(this.#byFile.get(path) as Map<string, SchemaResource>).values()];
    return resources.flatMap(({ anchors }) => anchors.get(name) ?? []);
  }

  #create(uri: string, origin: Origin, text: string): Building {
    const key = new URL(pathToFileURL(origin.path));
    key.search = origin.pointer;
    const resource = { uri, origin, key: key.href, anchors: new Map(), isDynamic: false };
    const isCopy = this.#texts.has(`${uri} ${text}`);
    if (!isCopy) this.#byUri.set(uri, [...this.withUri(uri), resource]);
    this.#texts.add(`${uri} ${text}`);
    this.#byFile.get(origin.path)?.set(origin.pointer, resource);
    return resource;
  }

  #gather(value: unknown, outer: Building, pointer: string, isMap: boolean): void {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.#gather(item, outer, `${pointer}/${index}`, false);
    }
    if (!isObject(value)) return;
    const resource = isMap ? outer : this.#name(value, outer, pointer);
    for (const [key, item] of Object.entries(value)) {
      if (typeof item !== "object" || (!isMap && DATA.test(key))) continue;
      this.#gather(item, resource, `${pointer}/${escapeSegment(key)}`, !isMap && HOLDERS.has(key));
    }
  }

  /** Take down the names of what may be a schema; gives the resource that it belongs to. */
  #name(value: JsonObject, outer: Building, pointer: string): Building {
    const { $id: id, $anchor, $dynamicAnchor } = value;
    const origin = { path: outer.origin.path, pointer };
    const uri = typeof id === "string" && !isPointer(id, pointer) ? uriOf(id, outer.uri) : undefined;
    const resource = uri === undefined ? outer : this.#create(uri, origin, JSON.stringify(value));
    // Drafts before 2019-09 had no $anchor.
    const old = typeof id === "string" && id.startsWith("#") ? id.slice(1) : undefined;
    for (const name of [old, $anchor, $dynamicAnchor]) {
      if (typeof name === "string" && ANCHOR.test(name)) resource.anchors.set(name, origin);
    }
    if (typeof $dynamicAnchor === "string") {
      resource.isDynamic = true;
      this.#haveDynamic = true;
    }
    return resource;
  }
}

/** A URI without its fragment; undefined where there is none. */
export function uriOf(reference: string, base: string): string | undefined {
  try {
    const url = new URL(reference, base);
    url.hash = "";
    return url.href;
  } catch {
    return undefined;
  }
}

/** Whether an `$id` is a fragment, or says only where the schema stands anyway. */
function isPointer(id: string, pointer: string): boolean {
  return id === "" || id.startsWith("#") || (/^\/.+\//.test(id) && pointer.endsWith(id));
}
