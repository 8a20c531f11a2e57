import type { GenericSchema, InferOutput } from "valibot";

/** One question with one answer across a border. The far end checks the input, the near end trusts the type of the answer. */
export interface Method<I extends GenericSchema, O extends GenericSchema> {
  readonly kind: "method";
  readonly input: I;
  readonly output: O;
}

/** Something that is watched across a border: a query, and the window of facts that is sent again when they change. */
export interface View<Q extends GenericSchema, W extends GenericSchema> {
  readonly kind: "view";
  readonly query: Q;
  readonly window: W;
}

/** Everything one side offers to the other, readable in one glance. */
export type Contract = Readonly<
  Record<string, Method<GenericSchema, GenericSchema> | View<GenericSchema, GenericSchema>>
>;

/** A method of a contract. */
export const method = <I extends GenericSchema, O extends GenericSchema>(
  input: I,
  output: O,
): Method<I, O> => ({
  kind: "method",
  input,
  output,
});

/** A watched view of a contract. */
export const view = <Q extends GenericSchema, W extends GenericSchema>(query: Q, window: W): View<Q, W> => ({
  kind: "view",
  query,
  window,
});

type MethodNames<C extends Contract> = { [K in keyof C]: C[K]["kind"] extends "method" ? K : never }[keyof C];
type ViewNames<C extends Contract> = { [K in keyof C]: C[K]["kind"] extends "view" ? K : never }[keyof C];
type InputOf<E> = E extends Method<infer I, GenericSchema> ? InferOutput<I> : never;
type OutputOf<E> = E extends Method<GenericSchema, infer O> ? InferOutput<O> : never;
type QueryOf<E> = E extends View<infer Q, GenericSchema> ? InferOutput<Q> : never;
type WindowOf<E> = E extends View<GenericSchema, infer W> ? InferOutput<W> : never;

/** The far end: every method answered, every view started. A missing or a superfluous one does not compile. */
export type Handlers<C extends Contract> = {
  readonly [K in MethodNames<C>]: (input: InputOf<C[K]>) => Promise<OutputOf<C[K]>> | OutputOf<C[K]>;
} & {
  readonly [K in ViewNames<C>]: (
    query: QueryOf<C[K]>,
    changed: (window: WindowOf<C[K]>) => void,
  ) => () => void;
};

/** The near end: calls answer once, watches answer until they are stopped. */
export type Client<C extends Contract> = {
  readonly [K in MethodNames<C>]: (
    input: InputOf<C[K]>,
    transfer?: readonly unknown[],
  ) => Promise<OutputOf<C[K]>>;
} & {
  readonly [K in ViewNames<C>]: (
    query: QueryOf<C[K]>,
    changed: (window: WindowOf<C[K]>) => void,
  ) => () => void;
};
