import type { Located, Resource } from "./resources.ts";

/**
 * The dynamic anchors that a `$dynamicRef` finds while a schema is evaluated: of each name, that of the outermost
 * resource on the way there (JSON Schema 2020-12 §7.1, §8.2.3.2). The way is known before any data is, since only
 * references and nesting lead from resource to resource; so every `$dynamicRef` is resolved ahead of time, and a
 * schema that is reached in several scopes is compiled once for each.
 */
export interface DynamicScope {
  readonly anchors: ReadonlyMap<string, Located>;
  /** The same for scopes with the same anchors; empty for none. */
  readonly key: string;
}

export const NO_SCOPE: DynamicScope = { anchors: new Map(), key: "" };

/** The scope inside of a resource that is entered from this scope. */
export function enter(scope: DynamicScope, resource: Resource): DynamicScope {
  const added = [...resource.anchors].filter(([name, { dynamic }]) => dynamic && !scope.anchors.has(name));
  if (added.length === 0) return scope;
  const anchors = new Map<string, Located>([...scope.anchors, ...added]);
  const key = [...anchors].map(([name, { pointer }]) => `${name}=${pointer}`).sort();
  return { anchors, key: key.join(" ") };
}
