/** The formats of JSON Schema 2020-12 (validation §7.3) that the compiled validators check. */
const FORMATS = [
  "date-time",
  "date",
  "time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "uri",
  "uri-reference",
  "uri-template",
  "uuid",
  "json-pointer",
  "relative-json-pointer",
  "regex",
];

/** Every format is one that is checked: validators take an unknown one for no rule at all. */
export function knownFormats() {
  return {
    Schema({ format }, { location, report }) {
      if (format === undefined || FORMATS.includes(format)) return;
      report({
        message: `"${format}" is no format that is checked: write one of ${FORMATS.join(", ")}, or a pattern.`,
        location: location.child("format"),
      });
    },
  };
}
