import type { Draft } from "../domain/ledger/entry.ts";
import {
  type EntryId,
  entryId,
  type LocationId,
  numberOf,
  type SessionId,
  writerOf,
} from "../domain/ledger/identity.ts";
import { expiryText } from "../domain/stock/expiry-number.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { lineOfPack } from "../domain/stock/where-it-lies.ts";
import { failure } from "../errors.ts";
import { sessionToCount } from "./count-sessions.ts";
import { sessionFor } from "./quarantine.ts";
import {
  type Counted,
  draftOf,
  type Needs,
  type Read,
  record,
  type Typed,
  typedDraft,
} from "./record-scan.ts";

/** Why packs are taken out, and where they go when they are moved. */
export interface TakingOut {
  readonly reason: "sold" | "moved" | "broken" | "returned";
  readonly to?: LocationId | undefined;
}

/**
 * Takes what was scanned out of the line it lies on, wherever that is; one that lies nowhere, as far as the ledger knows, is
 * taken from the place that is open, and the fold says so. What is moved is counted where it goes, in the same group.
 */
export async function takeOut(
  needs: Needs,
  request: Parameters<typeof draftOf>[1] & { readonly taking: TakingOut },
): Counted {
  const read = draftOf(needs, request);
  return read.ok ? await take(needs, read.value, request.taking) : read;
}

/** Takes what was typed or chosen out. */
export async function takeOutTyped(needs: Needs, typed: Typed & { readonly taking: TakingOut }): Counted {
  const read = typedDraft(needs, typed);
  return read.ok ? await take(needs, read.value, typed.taking) : read;
}

/** A reading that moved a pack elsewhere, and the one that counts it there: what is said of either is said of both. */
export function readTogether({ entries }: Stock, id: EntryId): readonly EntryId[] {
  const [writer, number] = [writerOf(id), numberOf(id)];
  if (entries.takenOut.get(entries.find(id))?.to) return [id, entryId(writer, number + 1)];
  const before = entryId(writer, number - 1);
  return entries.takenOut.get(entries.find(before))?.to ? [before, id] : [id];
}

async function take(
  needs: Needs,
  { known, counted, others, confirm }: Read,
  { reason, to }: TakingOut,
): Counted {
  const { ledger, station } = needs;
  const { stock } = ledger;
  if (!station.file.session) return failure("count/no-place", {});
  const place = placeOfSession(stock, station.file.session);
  const line = lineOfPack(stock, { ...counted, others }, place);
  const out = takenFrom(stock, line, counted, reason);
  if (reason !== "moved" || !to) return await record(needs, known, out, confirm);
  const { session, opened } = sessionToCount(needs, to);
  // What lies on a line is moved as that line knows it.
  const { lot = "", expiry = "" } = out;
  const pack = { ...counted, ...(lot && { lot }), ...(expiry && { expiry }) };
  const there = sessionFor(needs, session, { ...pack, codes: [pack.code, ...others] });
  const before = [...known, ...opened, ...there.opening];
  return await record(needs, before, { ...out, to: there.session }, [
    { ...pack, session: there.session },
    ...confirm,
  ]);
}

/** The taking out of a reading from a line, or, from none, from where the reading is. */
function takenFrom(
  stock: Stock,
  line: number,
  { session, code, delta, unit, serial, doubt, raw, ...read }: Draft<"counted">,
  reason: string,
): Draft<"takenOut"> {
  const from = line < 0 ? { session } : sessionOfLine(stock, line, session);
  const { lot, expiry } = line < 0 ? read : packOfLine(stock, line);
  return {
    kind: "takenOut",
    ...from,
    code,
    ...(lot ? { lot } : {}),
    ...(expiry ? { expiry } : {}),
    delta: -delta,
    unit,
    ...(serial ? { serial } : {}),
    ...(doubt ? { doubt } : {}),
    ...(raw ? { raw } : {}),
    reason,
  };
}

function packOfLine({ lines, entries }: Stock, line: number) {
  return {
    lot: entries.lots.word(lines.lot[line] as number),
    expiry: expiryText(lines.expiry[line] as number),
  };
}

/**
 * The session whose count a line is: if another count of the place comes to stand, what was taken from this one goes with it.
 * The place is said as well where it is not the session's.
 */
function sessionOfLine(
  { entries, lines, state, sessions }: Stock,
  line: number,
  otherwise: SessionId,
): Pick<Draft<"takenOut">, "session" | "location"> {
  const [newest] = [...state.entriesOn(line)]
    .filter((index) => entries.session[index] !== 0 && state.has(index, mark.inEffect))
    .filter((index) => !entries.isTakenOut(index))
    .sort((a, b) => entries.compare(b, a));
  const session =
    newest === undefined ? entries.sessions.place(otherwise) : (entries.session[newest] as number);
  const place = lines.location[line] as number;
  return {
    session: entries.sessions.word(session) as SessionId,
    ...(sessions.state(session).location === place || place === 0
      ? {}
      : { location: entries.locations.word(place) as LocationId }),
  };
}

/** The place a session counts. */
function placeOfSession({ entries, sessions }: Stock, session: SessionId): string {
  return entries.locations.word(sessions.state(entries.sessions.place(session)).location);
}
