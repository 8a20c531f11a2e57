import type { EntryOf } from "../ledger/entry.ts";
import type { EntryTable } from "./entry-table.ts";
import { expiryNumber } from "./expiry-number.ts";
import type { Fact, Facts } from "./facts.ts";
import type { Sessions } from "./sessions.ts";

/** What an entry with a quantity comes to after voids, sessions, answers and moves: before products, serials and sums. */
export interface ReadingInEffect {
  readonly inEffect: boolean;
  readonly code: number;
  readonly lot: number;
  readonly expiry: number;
  readonly location: number;
  readonly quantity: number;
  readonly movedTwice: boolean;
  readonly answered: boolean;
}

type Move = Fact<"moved" | "amended">;
type MoveField = "code" | "lot" | "expiry" | "location";

/** Works out one entry from the facts that speak of it. */
export class Readings {
  readonly #table: EntryTable;
  readonly #facts: Facts;
  readonly #sessions: Sessions;

  constructor(table: EntryTable, facts: Facts, sessions: Sessions) {
    this.#table = table;
    this.#facts = facts;
    this.#sessions = sessions;
  }

  inEffect(index: number): ReadingInEffect {
    const table = this.#table;
    const session = this.#sessions.state(table.session[index] as number);
    const isCounted = table.session[index] !== 0;
    const stands = !this.#facts.isStruck(index) && !this.#facts.isStaged(index);
    const plain = {
      inEffect: stands && (!isCounted || session.counts),
      code: table.code[index] as number,
      lot: table.lot[index] as number,
      expiry: table.expiry[index] as number,
      location: isCounted ? session.location : (table.location[index] as number),
      quantity: table.delta[index] as number,
      movedTwice: false,
      answered: false,
    };
    const ofSession =
      isCounted && session.isMoved
        ? this.#moves(`moved:${table.sessions.word(table.session[index] as number)}`)
        : [];
    if (ofSession.length === 0 && !this.#facts.isSpokenOf(index)) return plain;
    const id = table.id(index);
    return this.#moved(
      this.#moved({ ...plain, quantity: this.#quantity(id, plain.quantity) }, ofSession),
      this.#moves(`moved:${id}`),
    );
  }

  #moves(subject: string): readonly Move[] {
    return this.#facts.has(subject) ? this.#facts.about<"moved" | "amended">(subject) : [];
  }

  #moved(reading: ReadingInEffect, moves: readonly Move[]): ReadingInEffect {
    if (moves.length === 0) return reading;
    const code = this.#head(moves, "code");
    const lot = this.#head(moves, "lot");
    const expiry = this.#head(moves, "expiry");
    const location = this.#head(moves, "location");
    return {
      ...reading,
      code: typeof code.value === "string" ? this.#table.codes.place(code.value) : reading.code,
      lot: orPlace(lot.value, reading.lot, (text) => this.#table.lots.place(text)),
      expiry: orPlace(expiry.value, reading.expiry, (text) => (text === "" ? 0 : expiryNumber(text))),
      location:
        typeof location.value === "string" ? this.#table.locations.place(location.value) : reading.location,
      movedTwice: reading.movedTwice || code.twice || lot.twice || expiry.twice || location.twice,
      answered: reading.answered || code.value !== undefined,
    };
  }

  /** The one value of a field nobody replaced. Two different ones are both kept and shown; the smallest id stands meanwhile. */
  #head(
    moves: readonly Move[],
    field: MoveField,
  ): { readonly value: string | null | undefined; readonly twice: boolean } {
    const speaking = moves.filter(({ said }) => (said as EntryOf<"moved">)[field] !== undefined);
    // A fact replaces another only in what it speaks of: a new place leaves the lot said before in effect.
    const replaced = new Set(speaking.flatMap(({ said }) => said.replaces));
    const heads = speaking.filter(({ index }) => !replaced.has(this.#table.id(index)));
    const ordered = heads.map(({ index, said }) => ({
      id: this.#table.id(index),
      value: (said as EntryOf<"moved">)[field],
    }));
    ordered.sort((a, b) => (a.id < b.id ? -1 : 1));
    return { value: ordered[0]?.value, twice: new Set(ordered.map(({ value }) => value)).size > 1 };
  }

  /** The quantity said of a reading; two people who said two things at once: the larger one, so that nothing is lost. */
  #quantity(id: string, delta: number): number {
    const said = this.#facts.heads<"quantity">(`quantity:${id}`).map((fact) => fact.said.said);
    return said.length === 0 ? delta : Math.max(...said);
  }
}

const orPlace = (value: string | null | undefined, otherwise: number, place: (text: string) => number) =>
  value === undefined ? otherwise : place(value ?? "");
