import type { Draft } from "../domain/ledger/entry.ts";
import type { LocationId, SessionId } from "../domain/ledger/identity.ts";
import { expiryText } from "../domain/stock/expiry-number.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { lineOfPack } from "../domain/stock/where-it-lies.ts";
import { failure } from "../errors.ts";
import { sessionToCount } from "./count-sessions.ts";
import { setPieces } from "./open-pack.ts";
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
  const read = typedDraft(needs, { ...typed, inPieces: false, ...(typed.inPieces && { quantity: 1 }) });
  if (!read.ok) return read;
  const taken = await take(needs, read.value, typed.taking);
  return taken.ok && typed.inPieces ? await setPieces(needs, taken.value, typed.quantity) : taken;
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
    ...(isOpenPack(stock, line) ? piecesOf(stock, line, serial) : { delta: -delta, unit }),
    ...(serial ? { serial } : {}),
    ...(doubt ? { doubt } : {}),
    ...(raw ? { raw } : {}),
    reason,
  };
}

const isOpenPack = ({ lines }: Stock, line: number) => line >= 0 && lines.unit[line] === 1;

/** An open pack that goes takes all that is left of it along. */
function piecesOf(
  { entries, state, serials, lines }: Stock,
  line: number,
  serial = "",
): Pick<Draft<"takenOut">, "delta" | "unit"> {
  let left = 0;
  for (const index of state.entriesOn(line))
    if (entries.serials.word(serials.of(index)) === serial && state.has(index, mark.inEffect))
      left += state.share[index] as number;
  return { delta: -Math.min(left, lines.quantity[line] as number), unit: "piece" };
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
