import type { operations } from "@calls-api/types";

/** The IDs of the operations of the contract. */
export type OperationId = keyof operations;

type Part<Op, Key extends string> = Op extends { parameters: { [K in Key]?: infer P } }
  ? NonNullable<P>
  : never;
type Present<T> = [T] extends [never] ? false : true;

/** The request body, required or not as the contract says; absent where the operation takes none. */
type BodyOf<Op> = Op extends { requestBody: { content: infer C } }
  ? { body: C[keyof C] }
  : Op extends { requestBody?: infer R }
    ? NonNullable<R> extends { content: infer C }
      ? { body?: C[keyof C] }
      : unknown
    : unknown;

type QueryOf<Op> =
  Present<Part<Op, "query">> extends true
    ? Record<string, never> extends Part<Op, "query">
      ? { query?: Part<Op, "query"> }
      : { query: Part<Op, "query"> }
    : unknown;

type HeadersOf<Op> = {
  /** Headers of the contract by their names, and any others. */
  headers?: (Present<Part<Op, "header">> extends true ? Part<Op, "header"> : unknown) &
    Record<string, string>;
};

/** The answers of success, by media type. */
type SuccessOf<Op> = Op extends { responses: { 200: { content: infer C } } } ? C : never;
type MediaTypeOf<Op> = keyof SuccessOf<Op> & string;
type DefaultMediaType<Op> = "application/json" extends MediaTypeOf<Op> ? "application/json" : MediaTypeOf<Op>;
type AnswerOf<Op, M> = [SuccessOf<Op>] extends [never] ? undefined : SuccessOf<Op>[M & keyof SuccessOf<Op>];

/** What a call of an operation takes. */
export type RequestOf<Op, M = MediaTypeOf<Op>> = BodyOf<Op> &
  QueryOf<Op> &
  HeadersOf<Op> & {
    /** The media type of the answer, where there are several. */
    accept?: M;
    /** Aborts the call; the error is then the reason of the abort. */
    signal?: AbortSignal;
  };

/** A call of one operation: the request, to the body of the answer. */
export type Call<Op> =
  Record<string, never> extends Omit<RequestOf<Op>, "accept" | "signal" | "headers">
    ? <M extends MediaTypeOf<Op> = DefaultMediaType<Op>>(
        request?: RequestOf<Op, M>,
      ) => Promise<AnswerOf<Op, M>>
    : <M extends MediaTypeOf<Op> = DefaultMediaType<Op>>(
        request: RequestOf<Op, M>,
      ) => Promise<AnswerOf<Op, M>>;

/** A request as the client handles it, whatever the operation. */
export interface AnyRequest {
  body?: unknown;
  query?: Record<string, unknown>;
  headers?: Record<string, string>;
  accept?: string;
  signal?: AbortSignal;
}
