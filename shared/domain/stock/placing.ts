import type { Box, Boxes } from "./boxes.ts";
import type { EntryTable } from "./entry-table.ts";
import type { Facts } from "./facts.ts";
import { type FoldState, mark } from "./fold-state.ts";
import { withRoom } from "./growing.ts";
import type { Products } from "./products.ts";
import type { ReadingInEffect, Readings } from "./readings.ts";
import type { SerialGroups } from "./serial-groups.ts";
import type { SessionState, Sessions } from "./sessions.ts";

/** The parts of the projection that placing an entry looks at. */
interface Parts {
  readonly entries: EntryTable;
  readonly facts: Facts;
  readonly sessions: Sessions;
  readonly products: Products;
  readonly boxes: Boxes;
  readonly state: FoldState;
  readonly serials: SerialGroups;
}

/** Puts entries on the lines they belong to now, and gathers the lines that have to be folded again. */
export class Placing {
  readonly #parts: Parts;
  readonly #readings: Readings;
  readonly #serials = new Set<number>();
  #lines = new Uint32Array(64);
  #size = 0;
  /** The turn in which a line was last gathered. */
  #gathered = new Uint32Array(0);
  #turn = 1;
  /** 1 for every code and every session that some entry has come to. */
  #usedCodes = new Uint8Array(0);
  #usedSessions = new Uint8Array(0);

  constructor(parts: Parts, readings: Readings) {
    this.#parts = parts;
    this.#readings = readings;
  }

  /** True when an entry has ever come to this code. */
  isCodeUsed(code: number): boolean {
    return this.#usedCodes[code] === 1;
  }

  /** True when an entry names this session. */
  isSessionUsed(session: number): boolean {
    return this.#usedSessions[session] === 1;
  }

  place(index: number): void {
    const { entries, facts, sessions } = this.#parts;
    const session = entries.session[index] as number;
    const state = session === 0 ? undefined : sessions.state(session);
    const isPlain = facts.strikes.isPlainWriter(entries.writer[index] as number);
    if (facts.named.bits(index) === 0 && !state?.isMoved)
      this.#placePlain(index, state, isPlain || facts.isInEffect(index));
    else this.#placeSpokenOf(index, this.#readings.inEffect(index));
  }

  /** Works out the serials that several entries bear, and answers with every line gathered. */
  finish(): Uint32Array {
    const { serials, state } = this.#parts;
    for (const serial of this.#serials)
      for (const index of serials.refold(serial)) this.#gather((state.line[index] as number) - 1);
    this.#serials.clear();
    const lines = this.#lines.slice(0, this.#size);
    this.#size = 0;
    this.#turn += 1;
    return lines;
  }

  /** An entry that no fact speaks of: nearly all of them. */
  #placePlain(index: number, session: SessionState | undefined, stands: boolean): void {
    const { entries, boxes } = this.#parts;
    const read = entries.code[index] as number;
    const box = boxes.of(read);
    const code = box ? box.holds : read;
    this.#put(
      index,
      code,
      entries.lot[index] as number,
      entries.expiry[index] as number,
      (entries.location[index] as number) || (session === undefined ? 0 : session.location),
      entries.delta[index] as number,
      (stands && (session === undefined || session.counts) ? mark.inEffect : 0) |
        ((entries.manner[index] as number) > 1 && this.#isDoubtful(index, code, false, false)
          ? mark.doubt
          : 0),
      box,
      (entries.manner[index] as number) & 1,
    );
  }

  #placeSpokenOf(index: number, reading: ReadingInEffect): void {
    const { codeAnswered, packAnswered } = reading;
    const box = this.#parts.boxes.of(reading.code);
    const code = box ? box.holds : reading.code;
    const isDoubtful =
      (reading.doubted && !codeAnswered && !packAnswered) ||
      this.#isDoubtful(index, code, codeAnswered, packAnswered);
    this.#serials.add(this.#parts.serials.say(index, reading.serial));
    this.#put(
      index,
      code,
      reading.lot,
      reading.expiry,
      reading.location,
      reading.quantity,
      (reading.inEffect ? mark.inEffect : 0) |
        (reading.movedTwice ? mark.movedTwice : 0) |
        (isDoubtful ? mark.doubt : 0),
      box,
      reading.unit,
    );
  }

  /** A doubt about the code ends when somebody says which it is, or names it; one about lot and date needs an answer. */
  #isDoubtful(index: number, code: number, codeAnswered: boolean, packAnswered: boolean): boolean {
    const { entries, products } = this.#parts;
    const doubt = entries.doubt(index);
    if (doubt === "" || codeAnswered) return false;
    if (doubt === "ambiguous" || doubt === "date") return !packAnswered;
    return !products.isNamed(products.root(code));
  }

  #put(
    index: number,
    code: number,
    lot: number,
    expiry: number,
    location: number,
    said: number,
    marks: number,
    holding: Box | undefined,
    unit: number,
  ): void {
    const { entries, products, state, serials } = this.#parts;
    // Pieces are those of one pack: no box multiplies them.
    const box = unit === 0 ? holding : undefined;
    const quantity = box ? said * box.packs : said;
    const serial = serials.of(index);
    const line = state.lines.place(products.root(code), lot, expiry, location, unit);
    const held = state.line[index] as number;
    if (held !== 0 && held !== line + 1) this.#gather(held - 1);
    state.putOn(index, line);
    state.code[index] = code;
    state.quantity[index] = quantity;
    state.share[index] = (marks & mark.inEffect) === 0 ? 0 : quantity;
    state.marks[index] = holding?.twice ? marks | mark.movedTwice : marks;
    if (box) state.perReading.set(index, box.packs);
    else if (state.perReading.size > 0) state.perReading.delete(index);
    this.#use(code, entries.session[index] as number);
    this.#gather(line);
    // A pack that is taken out has to have been counted, also when nothing else bears its serial.
    if (serial !== 0 && (serials.isShared(serial) || entries.isTakenOut(index))) this.#serials.add(serial);
  }

  #use(code: number, session: number): void {
    const { codes, sessions } = this.#parts.entries;
    if (code >= this.#usedCodes.length) this.#usedCodes = withRoom(this.#usedCodes, codes.size);
    if (session >= this.#usedSessions.length)
      this.#usedSessions = withRoom(this.#usedSessions, sessions.size);
    this.#usedCodes[code] = 1;
    this.#usedSessions[session] = 1;
  }

  #gather(line: number): void {
    if (line >= this.#gathered.length)
      this.#gathered = withRoom(this.#gathered, this.#parts.state.lines.size);
    if (this.#gathered[line] === this.#turn) return;
    this.#gathered[line] = this.#turn;
    this.#lines = withRoom(this.#lines, this.#size + 1);
    this.#lines[this.#size] = line;
    this.#size += 1;
  }
}
