/** The place of an operation in the reference; the anchor is `#tag/<tag>/<operationId>`. */
export function operationLink(operation: { operationId: string; tags: string[] }): string {
  const tag = operation.tags[0]?.toLowerCase().replaceAll(" ", "-");
  return `/reference/#tag/${tag}/${operation.operationId}`;
}

/** The place of a schema in the reference. */
export function schemaLink(name: string): string {
  return `/reference/#schemas/${name}`;
}
