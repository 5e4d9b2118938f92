import { _, type Code, type CodeKeywordDefinition, KeywordCxt, Name } from "ajv";
import { getProperty } from "ajv/dist/compile/codegen/index.js";
import { resetErrorsCount } from "ajv/dist/compile/errors.js";
import type { AddedKeywordDefinition } from "ajv/dist/types/index.js";
import { constantOf } from "../constant.ts";
import type { Discriminator } from "../discriminator.ts";

/** The count of errors so far, in all code that ajv writes. */
const ERRORS = new Name("errors");

/** Reported by {@link explainByTag} alone: `discriminator` decides nothing. */
export const discriminator: CodeKeywordDefinition = {
  keyword: "discriminator",
  schemaType: "object",
  error: {
    message: "",
    params({ gen, schema, params }) {
      const allowed = constantOf(gen, Object.keys(schema.alternatives));
      return params["missing"]
        ? _`{missingProperty: ${params["missing"]}, allowedValues: ${allowed}}`
        : _`{allowedValues: ${allowed}}`;
    },
  },
  code() {},
};

/**
 * `oneOf` and `anyOf` beside a `discriminator`: the verdict stays theirs, but where no alternative accepts an object,
 * only the errors of the one that it names are reported, or else that it names none.
 */
export function explainByTag(ajvs: CodeKeywordDefinition): CodeKeywordDefinition["code"] {
  return (cxt: KeywordCxt) => {
    const { gen, it, keyword, parentSchema, schema } = cxt;
    const ready: Discriminator | undefined = parentSchema["discriminator"];
    if (ready === undefined || it.createErrors === false || !it.allErrors) {
      ajvs.code(cxt);
      return;
    }
    const named = gen.const("named", indexIn(cxt, ready));
    const passing = gen.let("passing", null);
    const count = gen.let("count", 0);
    for (const index of schema.keys()) {
      const before = gen.const("_errs", ERRORS);
      const accepts = gen.name("_valid");
      cxt.subschema({ keyword, schemaProp: index, compositeRule: true }, accepts);
      gen.if(accepts, () => {
        gen.assign(passing, _`${count}++ === 0 ? ${index} : [${passing}, ${index}]`);
      });
      gen.if(_`!${accepts} && ${named} !== undefined && ${named} !== ${index}`, () => {
        resetErrorsCount(gen, before);
      });
    }
    cxt.setParams({ passing });
    cxt.result(
      keyword === "oneOf" ? _`${count} === 1` : _`${count} > 0`,
      () => cxt.reset(),
      () => {
        gen.if(_`${count} > 0 || ${named} === undefined`, () => cxt.error(true));
        gen.if(_`${count} === 0 && ${named} === -1`, () => reportTag(cxt, ready));
      },
    );
  };
}

/** The index of the named alternative: -1 where an object names none, undefined for what is no object. */
function indexIn({ gen, data }: KeywordCxt, { property, alternatives }: Discriminator): Code {
  const tag = _`${data}${getProperty(property)}`;
  const index = constantOf(gen, alternatives);
  return _`!${data} || typeof ${data} !== "object" || Array.isArray(${data}) ? undefined : typeof ${tag} === "string" && Object.hasOwn(${index}, ${tag}) ? ${index}[${tag}] : -1`;
}

function reportTag({ gen, data, it }: KeywordCxt, { property }: Discriminator): void {
  const definition = it.self.getKeyword("discriminator") as AddedKeywordDefinition;
  const cxt = new KeywordCxt(it, definition, "discriminator");
  gen.if(
    _`Object.hasOwn(${data}, ${property})`,
    () => cxt.error(true, {}, { instancePath: property as unknown as Code }),
    () => cxt.error(true, { missing: property }),
  );
}
