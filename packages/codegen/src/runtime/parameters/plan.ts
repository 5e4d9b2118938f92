/** How a parameter of an operation is written (OpenAPI 3.1.1 §4.8.12.6), decided when the module is generated. */
export interface ParameterPlan {
  /** Empty for what a form takes beside its named fields. */
  name: string;
  style: Style;
  explode: boolean;
  shape: Shape;
}

export type Style =
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "simple"
  | "label"
  | "matrix"
  /** The value is JSON: a parameter with `content`. */
  | "json";

/** What the texts of a value stand for. A text that is none of these stays a text, for the validator to refuse. */
export interface Shape {
  /** Of scalars: the types that a text is read as. A schema that allows a string leaves every text as it is. */
  types?: readonly ("number" | "boolean" | "null")[];
  /** Of lists: the shape of the items. */
  items?: Shape;
  /** Of objects: the shapes of the properties. */
  properties?: Readonly<Record<string, Shape>>;
  /** Of objects that take other names: the shape of their values. */
  others?: Shape;
}

/** A text that cannot be read at all: where, and what was expected. */
export interface Unreadable {
  pointer: string;
  keyword: "encoding" | "repeated" | "content";
  message: string;
}
