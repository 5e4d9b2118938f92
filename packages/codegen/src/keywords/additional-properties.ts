import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, Name } from "ajv";
import { getProperty, not, or } from "ajv/dist/compile/codegen/index.js";

/** The count of errors so far, in all code that ajv writes. */
const ERRORS = new Name("errors");

/**
 * `additionalProperties: false` beside `properties` alone, by counting: an object with as many keys as it has
 * known ones holds no other, and only one that has more is searched. Everything else is left to ajv.
 */
export function closeByCounting(ajvs: CodeKeywordDefinition): CodeKeywordDefinition {
  return {
    ...ajvs,
    code(cxt: KeywordCxt) {
      const { gen, data, schema, parentSchema, errsCount, it } = cxt;
      const known = Object.keys(parentSchema["properties"] ?? {});
      if (schema !== false || "patternProperties" in parentSchema || !canBeCounted(known)) {
        ajvs.code(cxt);
        return;
      }
      it.props = true;
      const surplus = gen.let("surplus", 0);
      gen.forIn("key", data, () => gen.code(_`${surplus}++;`));
      for (const name of known) {
        gen.if(_`${data}${getProperty(name)} !== undefined`, () => gen.code(_`${surplus}--;`));
      }
      gen.if(_`${surplus} !== 0`, () => {
        gen.forIn("key", data, (key) => {
          const isKnown = known.map((name): Code => _`${key} === ${name}`);
          gen.if(not(or(...isKnown)), () => {
            cxt.setParams({ additionalProperty: key });
            cxt.error();
            if (!it.allErrors) gen.break();
          });
        });
      });
      cxt.ok(_`${errsCount} === ${ERRORS}`);
    },
  };
}

/** Every object has the names of Object.prototype, so that finding one says nothing about its own keys. */
function canBeCounted(known: string[]): boolean {
  return known.length > 0 && known.every((name) => !(name in Object.prototype));
}
