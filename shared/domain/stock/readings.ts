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
  readonly serial: number;
  readonly quantity: number;
  /** 1 for pieces, 0 for packs. */
  readonly unit: number;
  /** Two people said two things of it at once. */
  readonly movedTwice: boolean;
  /** A person has said which code it is, or which lot, expiry and serial. */
  readonly codeAnswered: boolean;
  readonly packAnswered: boolean;
  /** What was read of it is to be confirmed. */
  readonly doubted: boolean;
}

/** What moves and answers together make of a reading; undefined leaves it as it was. */
interface Change {
  readonly code: number | undefined;
  readonly lot: number | undefined;
  readonly expiry: number | undefined;
  readonly location: number | undefined;
  readonly serial: number | undefined;
  readonly twice: boolean;
  /** The same of its place. */
  readonly placedTwice: boolean;
}

type Move = Fact<"moved" | "amended">;
type MoveField = "code" | "lot" | "expiry" | "location" | "serial";

/** Works out one entry from the facts that speak of it. */
export class Readings {
  readonly #table: EntryTable;
  readonly #facts: Facts;
  readonly #sessions: Sessions;
  /** Moves that alone speak of many entries, worked out once. */
  readonly #changes = new Map<number, Change>();

  constructor(table: EntryTable, facts: Facts, sessions: Sessions) {
    this.#table = table;
    this.#facts = facts;
    this.#sessions = sessions;
  }

  /** Forgets what was worked out before new facts came. */
  forget(): void {
    this.#changes.clear();
  }

  inEffect(index: number): ReadingInEffect {
    const table = this.#table;
    const isCounted = table.session[index] !== 0;
    const session = this.#sessions.state(table.session[index] as number);
    const plain = {
      inEffect: this.#facts.isInEffect(index) && (!isCounted || session.counts),
      code: table.code[index] as number,
      lot: table.lot[index] as number,
      expiry: table.expiry[index] as number,
      location: (table.location[index] as number) || session.location,
      serial: table.serial[index] as number,
      quantity: table.delta[index] as number,
      unit: (table.manner[index] as number) & 1,
      movedTwice: false,
      codeAnswered: false,
      packAnswered: false,
      doubted: false,
    };
    const word = isCounted && session.isMoved ? table.sessions.word(table.session[index] as number) : "";
    const own = table.location[index] as number;
    const change = word === "" ? undefined : this.#change(`moved:${word}`);
    // What was taken from another place than its session's does not follow the session.
    const stays = change && own !== 0;
    const moved = changed(plain, stays ? { ...change, location: undefined, placedTwice: false } : change);
    if (!this.#facts.isSpokenOf(index)) return moved;
    const id = table.id(index);
    const doubted = this.#facts.about(`doubted:${id}`).length > 0;
    return changed({ ...this.#said(moved, `quantity:${id}`), doubted }, this.#change(`moved:${id}`));
  }

  #change(subject: string): Change | undefined {
    const indexes = this.#facts.indexesAbout(subject);
    const [only] = indexes;
    if (only === undefined) return undefined;
    if (indexes.length > 1) return this.#fold(indexes);
    let change = this.#changes.get(only);
    if (!change) {
      change = this.#fold(indexes);
      this.#changes.set(only, change);
    }
    return change;
  }

  #fold(indexes: readonly number[]): Change {
    const { codes, lots, locations, serials } = this.#table;
    const [code, lot] = [this.#head(indexes, "code"), this.#head(indexes, "lot")];
    const [expiry, location] = [this.#head(indexes, "expiry"), this.#head(indexes, "location")];
    const serial = this.#head(indexes, "serial");
    return {
      code: code.value === undefined ? undefined : codes.place(code.value ?? ""),
      lot: lot.value === undefined ? undefined : lots.place(lot.value ?? ""),
      expiry: expiry.value === undefined ? undefined : expiryNumber(expiry.value),
      location: location.value === undefined ? undefined : locations.place(location.value ?? ""),
      serial: serial.value === undefined ? undefined : serials.place(serial.value ?? ""),
      twice: [code, lot, expiry, serial].some((head) => head.twice),
      placedTwice: location.twice,
    };
  }

  /** The one value of a field nobody replaced. Two different ones are both kept and shown; the smallest id stands meanwhile. */
  #head(
    indexes: readonly number[],
    field: MoveField,
  ): { readonly value: string | null | undefined; readonly twice: boolean } {
    const spokenBy = ({ said }: Pick<Move, "said">) =>
      (said as Partial<EntryOf<"moved"> & EntryOf<"amended">>)[field];
    // A fact replaces another only in what it speaks of: a new place leaves the lot said before in effect.
    const heads = this.#facts.headsAmong<"moved" | "amended">(
      indexes,
      (said) => spokenBy({ said }) !== undefined,
    );
    const [first] = heads;
    return { value: first && spokenBy(first), twice: new Set(heads.map(spokenBy)).size > 1 };
  }

  /**
   * The quantity said of a reading, or that its pack is open and so many pieces are left; two people who said two things at
   * once: the larger one, and packs before pieces, so that nothing is lost.
   */
  #said(reading: ReadingInEffect, subject: string): ReadingInEffect {
    const said = this.#facts.heads<"quantity" | "inPieces">(subject).map((fact) => fact.said);
    const [first] = said;
    if (!first) return reading;
    const asRead = said.filter(({ kind }) => kind === "quantity");
    const isDisputed = said.some((one) => one.said !== first.said || one.kind !== first.kind);
    return {
      ...reading,
      quantity: Math.max(...(asRead.length > 0 ? asRead : said).map((one) => one.said)),
      unit: asRead.length > 0 ? reading.unit : 1,
      movedTwice: reading.movedTwice || isDisputed,
    };
  }
}

function changed(reading: ReadingInEffect, change: Change | undefined): ReadingInEffect {
  if (!change) return reading;
  return {
    ...reading,
    code: change.code ?? reading.code,
    lot: change.lot ?? reading.lot,
    expiry: change.expiry ?? reading.expiry,
    location: change.location ?? reading.location,
    serial: change.serial ?? reading.serial,
    movedTwice: reading.movedTwice || change.twice || change.placedTwice,
    codeAnswered: reading.codeAnswered || change.code !== undefined,
    packAnswered:
      reading.packAnswered || [change.lot, change.expiry, change.serial].some((said) => said !== undefined),
  };
}
