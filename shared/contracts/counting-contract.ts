import * as v from "valibot";
import { EntryId } from "../domain/ledger/identity.ts";
import { method } from "./contract.ts";
import type { ReadingRow } from "./count-records.ts";
import { answer, type Scanned, type Written } from "./engine-answers.ts";
import { count, empty, filled, packChange, quantity, reading, taking, typed } from "./engine-inputs.ts";

/** What is asked of the engine for each pack. */
export const countingContract = {
  /** The keys of a scan come in: whatever else goes on rests until it is counted. */
  scanComes: method(empty, answer<Record<never, never>>()),
  /** Counts one reading. The answer comes when it is durable, and not before. */
  recordScan: method(v.object({ reading, times: v.pipe(quantity, v.minValue(1)) }), answer<Scanned>()),
  /** Typed entry, and a code chosen from the suggestions. */
  recordTyped: method(typed, answer<Scanned>()),
  /** Takes packs out, as they are scanned or typed, from the line they lie on. */
  takeOut: method(v.object({ reading, times: v.pipe(quantity, v.minValue(1)), taking }), answer<Scanned>()),
  takeOutTyped: method(v.object({ ...typed.entries, taking }), answer<Scanned>()),
  /** Says from which line packs were taken out. */
  takeFrom: method(v.object({ of: EntryId, line: count }), answer<Scanned>()),
  /** Says how many packs are in the box that was read. */
  boxOf: method(v.object({ of: EntryId, packs: v.pipe(quantity, v.minValue(1)) }), answer<Scanned>()),
  /** Says of a code that waits that it is a box: how many packs of which other product. */
  boxHolds: method(
    v.object({ code: filled(1000), holds: filled(1000), packs: v.pipe(quantity, v.minValue(1)) }),
    answer<Written>(),
  ),
  setQuantity: method(v.object({ of: EntryId, said: quantity }), answer<Scanned>()),
  /** The pack of a reading is open: so many pieces are left. */
  setPieces: method(v.object({ of: EntryId, said: quantity }), answer<Scanned>()),
  /** An open pack of the same lies beside what was read: a reading of its own, in pieces. */
  addPieces: method(v.object({ of: EntryId, said: quantity }), answer<Scanned>()),
  /** Answers a question about a reading, or corrects what was read. */
  amendReading: method(v.object({ of: EntryId, change: packChange }), answer<Scanned>()),
  /** A reading and the one before it are one pack scanned by both its codes: it counts once. */
  samePack: method(v.object({ of: EntryId }), answer<Scanned>()),
  /** They were two packs: what was struck counts again. */
  twoPacks: method(v.object({ of: EntryId }), answer<Scanned>()),
  /** Its pack has this code alone: no second one is awaited. */
  wholePack: method(v.object({ of: EntryId }), answer<Scanned>()),
  countAnyway: method(v.object({ of: EntryId, reason: filled(500) }), answer<Scanned>()),
  /** Takes the newest reading of this station that stands back, quantity and all; null when there is none. */
  takeBack: method(empty, answer<Written<ReadingRow | null>>()),
} as const;
