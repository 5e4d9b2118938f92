import type { ParameterPlan, Shape } from "./plan.ts";
import { isObjectShape, readDelimited, readProperties, readScalar } from "./read-value.ts";

const trim = (text: string) => text.trim();

/**
 * The value of one path parameter or header (styles simple, label and matrix; RFC 6570 §3.2.2, §3.2.5, §3.2.7).
 *
 * @param text decoded, as routers and header fields give it: a separator inside a value cannot be told from one between.
 *   White space around the members of a list is dropped (RFC 9110 §5.6.1)
 */
export function readSegment(text: string, { name, style, explode, shape }: ParameterPlan): unknown {
  const isList = shape.items !== undefined;
  const isObject = isObjectShape(shape);
  if (style === "matrix") return readMatrix(text, name, explode, shape);
  const body = style === "label" ? text.replace(/^\./, "") : text;
  if (!isList && !isObject) return readScalar(body, shape);
  if (!explode || (style === "simple" && isList)) return readDelimited(body, "simple", shape, trim);
  const parts = body === "" ? [] : body.split(style === "label" ? "." : ",");
  if (isList) return parts.map((part) => readScalar(part, shape.items as Shape));
  return readProperties(parts.map(assignment), shape);
}

/** `;id=5`, `;id=3,4`, `;id=3;id=4`, `;x=1;y=2`. */
function readMatrix(text: string, name: string, explode: boolean, shape: Shape): unknown {
  const pairs = text.split(";").slice(1).map(assignment);
  const own = pairs.filter(([key]) => key === name).map(([, value]) => value);
  if (shape.items && explode) return own.map((value) => readScalar(value, shape.items as Shape));
  if (isObjectShape(shape) && explode) return readProperties(pairs, shape);
  if (own[0] === undefined) return text;
  return shape.items || isObjectShape(shape)
    ? readDelimited(own[0], "simple", shape, trim)
    : readScalar(own[0], shape);
}

function assignment(text: string): [string, string] {
  const at = text.indexOf("=");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
