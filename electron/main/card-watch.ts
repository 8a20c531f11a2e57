import type { cardContract } from "../../shared/contracts/card-contract.ts";
import { type CardNow, cardNowOf, noCards } from "../../shared/contracts/card-records.ts";
import type { Handlers } from "../../shared/contracts/contract.ts";

/** The process that reads cards, as main sees it. */
export interface CardProcess {
  /** What it says, and that it ended by itself. */
  listen(said: (message: unknown) => void, ended: () => void): void;
  end(): void;
}

/** One that ended by itself is begun again after so many milliseconds, each time twice as many, up to a minute. */
const beginAgain = 2_000;
const longest = 60_000;

/** Has cards read while somebody looks for them, by a process of its own whose every word is checked. */
export class CardWatch {
  readonly #begin: () => CardProcess;
  readonly #told: () => void;
  #process: CardProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #now = noCards;

  constructor(begin: () => CardProcess, told: () => void) {
    this.#begin = begin;
    this.#told = told;
  }

  /** Begins to look for cards, or ends it and forgets what was read. */
  watch(on: boolean): void {
    if (on === (this.#process !== undefined || this.#timer !== undefined)) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#process?.end();
    this.#process = undefined;
    this.#set(noCards);
    if (on) this.#start(beginAgain);
  }

  handlers(): Handlers<typeof cardContract> {
    return {
      "card.watch": ({ on }) => {
        this.watch(on);
        return {};
      },
      "card.now": () => this.#now,
    };
  }

  #start(wait: number): void {
    const own = this.#begin();
    this.#process = own;
    own.listen(
      (message) => {
        if (own !== this.#process) return;
        const said = cardNowOf(message);
        // It says nothing else; if it does, a hostile card got into it.
        if (said) this.#set(said);
        else this.#fallen(own, wait);
      },
      () => this.#fallen(own, wait),
    );
  }

  #fallen(own: CardProcess, wait: number): void {
    if (own !== this.#process) return;
    own.end();
    this.#process = undefined;
    this.#set({ ...noCards, state: "no-service" });
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#start(Math.min(longest, wait * 2));
    }, wait);
  }

  #set(now: CardNow): void {
    this.#now = now;
    this.#told();
  }
}
