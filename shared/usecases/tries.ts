import { Turns } from "../base/turns.ts";
import type { OperatorId } from "../domain/ledger/identity.ts";
import type { Clock } from "../ports/clock.ts";

/** So many wrong tries cost nothing: everybody mistypes. */
const free = 3;
/** The longest wait between two tries, in seconds. */
const longest = 60;

/** Slows down whoever guesses: behind the third wrong try each one waits twice as long as the one before, up to a minute. */
export class Tries {
  readonly #clock: Pick<Clock, "now">;
  #until = 0;
  /** Wrong tries since the last right one. */
  wrong = 0;
  readonly #turns = new Turns();

  constructor(clock: Pick<Clock, "now">) {
    this.#clock = clock;
  }

  /** So many seconds nothing is tried; 0 when it may be. */
  get wait(): number {
    const left = this.#until - this.#clock.now();
    // A clock that was set back locks nobody out.
    return left <= 0 || left > longest * 1000 ? 0 : Math.ceil(left / 1000);
  }

  /** Has tries wait for each other: who asks side by side is slowed down like who asks in turn. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    return this.#turns.take(act);
  }

  /** Takes note of how a try came out. */
  came(isRight: boolean): void {
    this.wrong = isRight ? 0 : this.wrong + 1;
    const seconds = this.wrong < free ? 0 : Math.min(longest, 2 ** (this.wrong - free));
    this.#until = seconds === 0 ? 0 : this.#clock.now() + seconds * 1000;
  }
}

/**
 * Tries at the PINs, counted for each person wherever a PIN is asked: who mistypes holds up nobody else, and a PIN of one's own
 * sets back no guesses at another's.
 */
export class TriesByPerson {
  readonly #clock: Pick<Clock, "now">;
  readonly #all = new Map<OperatorId, Tries>();

  constructor(clock: Pick<Clock, "now">) {
    this.#clock = clock;
  }

  of(who: OperatorId): Tries {
    const tries = this.#all.get(who) ?? new Tries(this.#clock);
    this.#all.set(who, tries);
    return tries;
  }
}
