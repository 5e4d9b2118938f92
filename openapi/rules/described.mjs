/**
 * What a reader meets has a description: every schema with a file or a property of its own, every parameter, header
 * and response. And every body has an example with a name.
 */
export function described() {
  const text = (node, { location, report }) => {
    if (typeof node.description === "string" && node.description.trim() !== "") return;
    report({
      message:
        "There is no description: say what this is, with units and limits, to one who has never seen the API.",
      location,
    });
  };
  return {
    Parameter: text,
    Header: text,
    Response: text,
    Schema(schema, context) {
      if (/^#\/$|\/properties\/[^/]+$/.test(context.location.pointer)) text(schema, context);
    },
    MediaType(mediaType, { location, report }) {
      if (Object.keys(mediaType.examples ?? {}).length > 0) return;
      report({
        message: "There is no example: name one under examples, with a file in components/examples/.",
        location: location.key(),
      });
    },
  };
}
