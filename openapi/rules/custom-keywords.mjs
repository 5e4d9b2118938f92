import { createCompiler } from "@calls-api/codegen";

const isName = (value) => typeof value === "string" && value !== "";

const DECIDED = {
  "x-decided": {
    form: "a list of {decision, reason}",
    fits: (value) =>
      Array.isArray(value) && value.every((item) => isName(item?.decision) && isName(item?.reason)),
  },
};

/** The form of each key beginning with `x-` that a schema may have: what it must be, and whether a value is that. */
const OF_SCHEMAS = {
  "x-gmt-zone": {
    form: "true, on a schema of type string",
    fits: (value, schema) => value === true && [schema.type].flat().includes("string"),
  },
  "x-no-overlap": {
    form: "{from, to}: the properties of the items that hold the ends of an interval",
    fits: (value, _schema, items) =>
      isName(value?.from) && isName(value?.to) && has(items, value.from, value.to),
  },
  "x-distinct": { form: "two property names of the schema", fits: isPair },
  "x-chronological": { form: "two property names of the schema, the earlier instant first", fits: isPair },
  "x-on-invalid": {
    form: "use-default, beside a default",
    fits: (value, schema) => value === "use-default" && "default" in schema,
  },
  "x-hint": { form: "a text that says what to write", fits: isName },
  ...DECIDED,
};

/** Every key that begins with `x-` is known where it stands, with a value of its form. */
export function customKeywords() {
  const check =
    (keys) =>
    (node, { location, report, resolve }) => {
      for (const [key, value] of Object.entries(node)) {
        if (!key.startsWith("x-")) continue;
        const here = location.child(key);
        const known = keys[key];
        if (known === undefined) {
          const meant = meantBy(key, keys);
          const instead = meant
            ? `did you mean "${meant}"?`
            : `write one of ${Object.keys(keys).join(", ")}.`;
          report({ message: `"${key}" is no keyword of this document: ${instead}`, location: here.key() });
        } else if (!known.fits(value, node, node.items && resolve(node.items).node)) {
          report({
            message: `${key} must be ${known.form}, found ${JSON.stringify(value)}.`,
            location: here,
          });
        }
      }
    };
  const decided = check(DECIDED);
  return {
    Schema: check(OF_SCHEMAS),
    Operation: decided,
    Parameter: decided,
    Header: decided,
    Response: decided,
  };
}

function isPair(value, schema) {
  return Array.isArray(value) && value.length === 2 && value[0] !== value[1] && has(schema, ...value);
}

function has(schema, ...names) {
  return names.every((name) => schema?.properties !== undefined && Object.hasOwn(schema.properties, name));
}

/** The closest of the known keys, as the validators tell the closest property. */
function meantBy(key, keys) {
  const properties = Object.fromEntries(Object.keys(keys).map((name) => [name, true]));
  const known = { type: "object", properties, additionalProperties: false };
  const result = createCompiler({ openapi: "3.1.1" })(known, { direction: "request" }).validate({
    [key]: null,
  });
  return result.valid ? undefined : result.errors[0]?.params.didYouMean;
}
