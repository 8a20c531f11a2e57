import type { EntryKind } from "../../shared/domain/ledger/entry.ts";
import type { EntryId, SessionId } from "../../shared/domain/ledger/identity.ts";
import { id, session, writer } from "./entries.ts";
/** The codes random ledgers speak of: few, so that facts meet. */
export const codes = ["1", "2", "3", "4", "5", "6"];
/** Writers 1 to 4 are stations, 5 and 6 belong to batches 1 and 2. */
export const writers = 6;

/** An entry whose kind and id stand, before it is said what it says. */
export interface Placed {
  readonly kind: EntryKind | "?";
  readonly by: number;
  readonly number: number;
}

/** Random choices among what meets in a small ledger. */
export class Dice {
  readonly #dice: readonly number[];
  readonly #all: readonly Placed[];
  #at = 0;

  constructor(dice: readonly number[], all: readonly Placed[]) {
    this.#dice = dice;
    this.#all = all;
  }

  roll(sides: number): number {
    const value = this.#dice[this.#at % this.#dice.length] as number;
    this.#at += 1;
    return value % sides;
  }

  one<T>(from: readonly T[]): T {
    return from[this.roll(from.length)] as T;
  }

  /** The id of some entry, mostly of these kinds; now and then one that nobody holds. */
  entry(...kinds: readonly string[]): EntryId {
    const luck = this.roll(12);
    if (luck === 0) return id(1, 99);
    const some = luck === 1 ? this.#all : this.#all.filter(({ kind }) => kinds.includes(kind));
    const chosen = some[this.roll(Math.max(1, some.length))];
    return chosen ? id(chosen.by, chosen.number) : id(2, 99);
  }

  replaces(...kinds: readonly string[]): EntryId[] {
    return Array.from({ length: this.one([0, 0, 1, 1, 2]) }, () => this.entry(...kinds));
  }

  session(): SessionId {
    return session(1 + this.roll(4));
  }

  sessions(): SessionId[] {
    return [...new Set([this.session(), this.session()])];
  }

  range(): [ReturnType<typeof writer>, number, number] {
    const from = 1 + this.roll(5);
    return [writer(1 + this.roll(writers)), from, from + this.one([0, 0, 1, 4, 4_000_000_000])];
  }

  some(from: readonly string[]): string[] {
    return Array.from({ length: this.roll(4) }, () => this.one(from));
  }
}
