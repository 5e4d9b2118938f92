/** What each custom keyword means, as a paragraph. */
const PARAGRAPHS = {
  "x-gmt-zone": () =>
    "**Rule:** Must be a time zone: `Z`, an offset, a prefix with or without one, or a region (`x-gmt-zone`).",
  "x-no-overlap": ({ from, to }) =>
    `**Rule:** The intervals from \`${from}\` to \`${to}\` must not overlap; ends may touch (\`x-no-overlap\`).`,
  "x-distinct": ([a, b]) => `**Rule:** \`${a}\` and \`${b}\` must differ (\`x-distinct\`).`,
  "x-chronological": ([a, b]) =>
    `**Rule:** \`${a}\` must be earlier than \`${b}\`, where both are given (\`x-chronological\`).`,
  "x-on-invalid": (_, schema) =>
    `**Rule:** A wrong value is no error: it becomes ${JSON.stringify(schema.default)} (\`x-on-invalid: use-default\`).`,
  "x-hint": (hint) => `**Hint:** ${hint}.`,
};

/** Says in the description of a schema what its custom keywords demand: readers of the docs see no `x-` keys. */
export function keywordsInDescriptions() {
  return {
    Schema: {
      leave(schema) {
        for (const [keyword, paragraph] of Object.entries(PARAGRAPHS)) {
          if (!(keyword in schema)) continue;
          const text = paragraph(schema[keyword], schema);
          schema.description = schema.description ? `${schema.description.trim()}\n\n${text}` : text;
        }
      },
    },
  };
}
