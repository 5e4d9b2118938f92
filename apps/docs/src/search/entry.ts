/** One thing that can be found: a section of a page, an operation, a schema, a problem, a decision. */
export interface SearchEntry {
  kind: "Page" | "Operation" | "Schema" | "Problem" | "Decision";
  title: string;
  /** A line that says what it is. */
  summary: string;
  link: string;
  /** All else that it says. */
  text: string;
}
