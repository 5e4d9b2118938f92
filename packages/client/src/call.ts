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

type KeyOf<Op> =
  Part<Op, "header"> extends { "Idempotence-Key"?: string }
    ? {
        /**
         * The `Idempotence-Key` of the request, instead of a random one: give the key of a call again, with the same
         * request, and it is not carried out twice.
         */
        idempotenceKey?: string;
      }
    : unknown;

/** What a call of an operation takes. */
export type RequestOf<Op, M = MediaTypeOf<Op>> = BodyOf<Op> &
  QueryOf<Op> &
  HeadersOf<Op> &
  KeyOf<Op> & {
    /** The media type of the answer, where there are several. */
    accept?: M;
    /** Aborts the call; the error is then the reason of the abort. */
    signal?: AbortSignal;
    /** The longest that one attempt may take, in milliseconds, instead of the client's. */
    timeoutMs?: number;
  };

/** A whole answer. */
export interface CallResponse<T> {
  data: T;
  status: number;
  headers: Headers;
  /** Whether this is the answer to an earlier request with the same key: nothing was done now. */
  replayed: boolean;
  /** The key that the request was sent with. */
  idempotenceKey: string | undefined;
  /** How often the request was sent. */
  attempts: number;
}

interface CallWithInput<Op> {
  <M extends MediaTypeOf<Op> = DefaultMediaType<Op>>(request: RequestOf<Op, M>): Promise<AnswerOf<Op, M>>;
  /** The whole answer: status, headers, and whether it is a replay. */
  withResponse<M extends MediaTypeOf<Op> = DefaultMediaType<Op>>(
    request: RequestOf<Op, M>,
  ): Promise<CallResponse<AnswerOf<Op, M>>>;
}

interface CallWithoutInput<Op> {
  <M extends MediaTypeOf<Op> = DefaultMediaType<Op>>(request?: RequestOf<Op, M>): Promise<AnswerOf<Op, M>>;
  /** The whole answer: status, headers, and whether it is a replay. */
  withResponse<M extends MediaTypeOf<Op> = DefaultMediaType<Op>>(
    request?: RequestOf<Op, M>,
  ): Promise<CallResponse<AnswerOf<Op, M>>>;
}

/** A call of one operation: the request, to the body of the answer. */
export type Call<Op> =
  Record<string, never> extends Omit<RequestOf<Op>, keyof RequestOf<unknown> | "headers" | "idempotenceKey">
    ? CallWithoutInput<Op>
    : CallWithInput<Op>;

/** A request as the client handles it, whatever the operation. */
export interface AnyRequest {
  body?: unknown;
  query?: Record<string, unknown>;
  headers?: Record<string, string>;
  accept?: string;
  signal?: AbortSignal;
  timeoutMs?: number;
  idempotenceKey?: string;
}
