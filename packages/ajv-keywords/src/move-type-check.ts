import type { Code, KeywordCxt } from "ajv";
import { checkDataTypes, DataType, getSchemaTypes } from "ajv/dist/compile/validate/dataType.js";

/** The part of ajv's code tree that is private to it. */
interface CodeTree {
  readonly _currNode: { nodes: { condition?: Code }[] };
}

/**
 * Write code before the check of `type`, which ajv writes ahead of every keyword: a wrong type would be an error,
 * and without `allErrors` the end, before the keyword is reached.
 */
export function moveTypeCheck({ gen, data, it }: KeywordCxt, write: () => void): void {
  const types = getSchemaTypes(it.schema);
  const condition = String(checkDataTypes(types, data, it.opts.strictNumbers, DataType.Wrong));
  const { nodes } = (gen as unknown as CodeTree)._currNode;
  const check = types.length === 0 ? -1 : nodes.findIndex((node) => String(node.condition) === condition);
  const moved = check === -1 ? [] : nodes.splice(check, 1);
  write();
  nodes.push(...moved);
}
