import type { Boxes } from "./boxes.ts";
import type { Products } from "./products.ts";
import type { Sessions } from "./sessions.ts";
import type { Touched } from "./touched.ts";

/** What the projection does about what was touched. */
export interface Refolding {
  readonly products: Pick<Products, "refold">;
  readonly boxes: Pick<Boxes, "refold">;
  readonly sessions: Pick<Sessions, "forget">;
  /** Forgets what was worked out of moves. */
  forget(): void;
  /** The entries that lie under codes, or were counted in touched sessions. */
  under(codes: readonly number[], touched: Touched): Iterable<number>;
  /** Looks at an entry again. */
  look(index: number): void;
  /** Works out all that was looked at; answers with the lines that may have changed. */
  finish(codes: readonly number[]): Uint32Array;
}

/**
 * Looks again at what was touched of the entries before `first`, and answers with the codes that may have changed; or puts
 * it off, where it is more than `most`.
 */
export function lookAgain(
  parts: Refolding,
  touched: Touched,
  first: number,
  most: number,
): readonly number[] | Later {
  if (touched.toWalk > most) return new Later(parts, touched, most);
  for (const _ of touched.walk());
  const codes = parts.products.refold(touched.codes);
  parts.boxes.refold(touched.boxes);
  parts.sessions.forget(touched.sessions);
  parts.forget();
  for (const index of parts.under(codes, touched)) if (index < first) touched.entries.add(index);
  if (touched.entries.size > most) return new Later(parts, touched, most);
  for (const index of touched.entries) if (index < first) parts.look(index);
  return codes;
}

/** A turn looks at this part of what is much. */
const part = 8;

/** What was touched and put off, since it is more than may be looked at in one turn. */
export class Later {
  readonly #turns: Generator<Uint32Array, void>;
  readonly #touched: Touched;
  #done = 0;

  constructor(parts: Refolding, touched: Touched, most: number) {
    this.#touched = touched;
    this.#turns = this.#all(parts, touched, Math.max(1, Math.floor(most / part)));
  }

  /** How many codes and entries are still to be looked at, roughly; never 0 before all were. */
  get left(): number {
    const { toWalk, codes, entries } = this.#touched;
    return Math.max(1, toWalk + codes.length + entries.size - this.#done);
  }

  /** Does one turn; answers with the lines that may have changed, or with nothing once all was done. */
  turn(): Uint32Array | undefined {
    return this.#turns.next().value ?? undefined;
  }

  *#all(parts: Refolding, touched: Touched, most: number): Generator<Uint32Array, void> {
    const none = new Uint32Array(0);
    let count = 0;
    for (const _ of touched.walk()) if (++count % most === 0) yield none;
    parts.boxes.refold(touched.boxes);
    parts.sessions.forget(touched.sessions);
    const codes: number[] = [];
    for (let at = 0; at < touched.codes.length; at += most) {
      const next = touched.codes.slice(at, at + most);
      for (const code of parts.products.refold(next)) codes.push(code);
      this.#done += next.length;
      yield none;
    }
    parts.forget();
    for (const index of parts.under(codes, touched)) {
      touched.entries.add(index);
      if (++count % most === 0) yield none;
    }
    count = 0;
    let changed: readonly number[] = codes;
    for (const index of touched.entries) {
      parts.look(index);
      this.#done += 1;
      if (++count % most !== 0) continue;
      yield parts.finish(changed);
      changed = [];
    }
    yield parts.finish(changed);
  }
}
