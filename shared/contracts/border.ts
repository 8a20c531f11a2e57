import { safeParse } from "valibot";
import { buffersIn } from "../base/buffers-in.ts";
import type { Client, Contract, Handlers } from "./contract.ts";

/** What both ends of a border need of their transport: a worker, a message port, an IPC channel, or a test's loop. */
export interface Channel {
  send(message: unknown, transfer?: readonly unknown[]): void;
  receive(listener: (message: unknown) => void): void;
}

type Ask =
  | { readonly ask: "call"; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly ask: "watch"; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly ask: "stop"; readonly id: number };
type Answer =
  | { readonly answer: "value"; readonly id: number; readonly value: unknown }
  | { readonly answer: "changed"; readonly id: number; readonly value: unknown }
  | { readonly answer: "bug"; readonly id: number; readonly message: string };

/** Answers a call by name after checking the name and the input; throws on either, because both are bugs or strangers. */
export function serve<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
): (name: string, input: unknown) => Promise<unknown> {
  const table = handlers as Readonly<Record<string, (input: unknown) => unknown>>;
  return async (name, input) => {
    const entry = Object.hasOwn(contract, name) ? contract[name] : undefined;
    if (entry?.kind !== "method") throw new Error(`No method ${name} at this border`);
    const checked = safeParse(entry.input, input);
    if (!checked.success) throw new Error(`Input of ${name}: ${checked.issues[0].message}`);
    return await table[name]?.(checked.output);
  };
}

/** Turns a call function into a client with one function for each method; views need `connectChannel`. */
export function connect<C extends Contract>(
  contract: C,
  call: (name: string, input: unknown) => Promise<unknown>,
): Client<C> {
  const methods = Object.keys(contract).filter((name) => contract[name]?.kind === "method");
  return Object.fromEntries(
    methods.map((name) => [name, (input: unknown) => call(name, input)]),
  ) as unknown as Client<C>;
}

/** Serves a contract, views included, over a channel. A thrown bug reaches the other side as a rejected call. */
export function serveChannel<C extends Contract>(contract: C, handlers: Handlers<C>, channel: Channel): void {
  const call = serve(contract, handlers);
  const watches = new Map<number, () => void>();
  const table = handlers as Readonly<
    Record<string, (query: unknown, changed: (window: unknown) => void) => () => void>
  >;
  const answer = (message: Answer, transfer?: readonly unknown[]) => channel.send(message, transfer);
  const watch = ({
    id,
    name,
    input,
  }: {
    readonly id: number;
    readonly name: string;
    readonly input: unknown;
  }) => {
    const entry = Object.hasOwn(contract, name) ? contract[name] : undefined;
    if (entry?.kind !== "view") throw new Error(`No view ${name} at this border`);
    const checked = safeParse(entry.query, input);
    if (!checked.success) throw new Error(`Query of ${name}: ${checked.issues[0].message}`);
    const stop = table[name]?.(checked.output, (value) => answer({ answer: "changed", id, value }));
    if (stop) watches.set(id, stop);
  };
  channel.receive((message) => {
    const ask = message as Ask;
    const bug = (error: unknown) => answer({ answer: "bug", id: ask.id, message: String(error) });
    if (ask?.ask === "call") {
      call(ask.name, ask.input).then(
        (value) => answer({ answer: "value", id: ask.id, value }, buffersIn(value)),
        bug,
      );
    } else if (ask?.ask === "watch") {
      try {
        watch(ask);
      } catch (error) {
        bug(error);
      }
    } else if (ask?.ask === "stop") {
      watches.get(ask.id)?.();
      watches.delete(ask.id);
    }
  });
}

/** The near end of `serveChannel`. Calls reject on a bug of the far side; `onBug` hears of one in a watch. */
export function connectChannel<C extends Contract>(
  contract: C,
  channel: Channel,
  onBug: (message: string) => void,
): Client<C> {
  let last = 0;
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const watches = new Map<number, (value: unknown) => void>();
  channel.receive((message) => {
    const heard = message as Answer;
    if (heard?.answer === "changed") watches.get(heard.id)?.(heard.value);
    else if (heard?.answer === "value" || heard?.answer === "bug") {
      const waiting = calls.get(heard.id);
      calls.delete(heard.id);
      if (heard.answer === "value") waiting?.resolve(heard.value);
      else if (waiting) waiting.reject(new Error(heard.message));
      else onBug(heard.message);
    }
  });
  const call = (name: string) => (input: unknown, transfer?: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      last += 1;
      calls.set(last, { resolve, reject });
      channel.send({ ask: "call", id: last, name, input } satisfies Ask, transfer);
    });
  const watch = (name: string) => (query: unknown, changed: (value: unknown) => void) => {
    last += 1;
    const id = last;
    watches.set(id, changed);
    channel.send({ ask: "watch", id, name, input: query } satisfies Ask);
    return () => {
      watches.delete(id);
      channel.send({ ask: "stop", id } satisfies Ask);
    };
  };
  return Object.fromEntries(
    Object.entries(contract).map(([name, entry]) => [
      name,
      entry.kind === "method" ? call(name) : watch(name),
    ]),
  ) as unknown as Client<C>;
}
