import { _, type KeywordCxt, type Name } from "ajv";
import { CONTAINED, variableOf } from "./note.ts";

/**
 * `contains` with `minContains` and `maxContains` (JSON Schema 2020-12 §10.3.1.3), by a count that starts anew for
 * every list: ajv takes an empty one that follows another for what that was. Where it is noted which items are
 * accepted, all are tried.
 */
export function countItems(cxt: KeywordCxt): void {
  const { gen, data, parentSchema } = cxt;
  const { minContains: min = 1, maxContains: max } = parentSchema;
  const note: string | undefined = parentSchema[CONTAINED];
  if (min === 0 && max === undefined && note === undefined) return;
  cxt.setParams({ min, max });
  const count = gen.let("count", 0);
  if (note !== undefined) gen.code(_`var ${variableOf(note)} = [];`);
  gen.forRange("i", 0, _`${data}.length`, (i) => {
    const accepts = gen.name("_valid");
    cxt.subschema({ keyword: "contains", dataProp: i, dataPropType: 0, compositeRule: true }, accepts);
    gen.if(accepts, () => {
      gen.code(_`${count}++;`);
      if (note !== undefined) gen.code(_`${variableOf(note)}[${i}] = true;`);
      else gen.if(isDecided(count, min, max), () => gen.break());
    });
  });
  const holds = max === undefined ? _`${count} >= ${min}` : _`${count} >= ${min} && ${count} <= ${max}`;
  cxt.result(holds, () => cxt.reset());
}

function isDecided(count: Name, min: number, max: number | undefined) {
  return max === undefined ? _`${count} >= ${min}` : _`${count} > ${max}`;
}
