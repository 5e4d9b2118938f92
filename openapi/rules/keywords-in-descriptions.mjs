/** What each custom keyword means, as a sentence. */
const SENTENCES = {
  "x-gmt-zone": () => "Must be a time zone of one of the forms above (`x-gmt-zone`).",
  "x-no-overlap": ({ from, to }) =>
    `The intervals from \`${from}\` to \`${to}\` must not overlap; ends may touch (\`x-no-overlap\`).`,
  "x-distinct": ([a, b]) => `\`${a}\` and \`${b}\` must differ (\`x-distinct\`).`,
  "x-chronological": ([a, b]) =>
    `\`${a}\` must be earlier than \`${b}\`, where both are given (\`x-chronological\`).`,
  "x-on-invalid": (_, schema) =>
    `A wrong value is no error: it becomes ${JSON.stringify(schema.default)} (\`x-on-invalid: use-default\`).`,
};

/** Says in the description of a schema what its custom keywords demand: readers of the docs see no `x-` keys. */
export function keywordsInDescriptions() {
  return {
    Schema: {
      leave(schema) {
        for (const [keyword, sentence] of Object.entries(SENTENCES)) {
          if (!(keyword in schema)) continue;
          const text = `**Rule:** ${sentence(schema[keyword], schema)}`;
          schema.description = schema.description ? `${schema.description.trim()}\n\n${text}` : text;
        }
      },
    },
  };
}
