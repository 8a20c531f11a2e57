import { type Result, success } from "../base/result.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { identifierOf, type LocationId, type SessionId } from "../domain/ledger/identity.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "ledger" | "station" | "clock">;
type Written<T> = Promise<Result<T, Failure<"ledger/disk-full" | "ledger/read-only">>>;

/** Makes a place, or says its name and note anew. */
export async function definePlace(
  { ledger, clock }: Needs,
  place: { readonly id?: LocationId | undefined; readonly name: string; readonly note: string },
): Written<{ readonly id: LocationId }> {
  const id = place.id ?? (identifierOf(clock.random(10)) as LocationId);
  const replaces = ledger.stock.facts.headIds(`location:${id}`);
  const recorded = await ledger.record([
    { kind: "locationDefined", location: id, name: place.name, note: place.note, replaces },
  ]);
  return recorded.ok ? success({ id }) : recorded;
}

/**
 * Opens a place for counting. A place counted before is asked about ("ask" then opens nothing): going on is the same
 * session, whoever began it; counting again is a recount, which adds nothing by itself.
 */
export async function openPlace(
  needs: Needs,
  id: LocationId,
  how: "ask" | "go-on" | "again",
): Written<{ readonly opened: boolean }> {
  const { ledger, station, clock } = needs;
  const { sessions, facts } = ledger.stock;
  const before = sessions.sessionsAt(id);
  if (before.length > 0 && how === "ask") return success({ opened: false });
  const goOn = how === "again" ? undefined : newestCounting(needs, before);
  const session = goOn ?? (identifierOf(clock.random(10)) as SessionId);
  const isOpen = goOn !== undefined && sessions.state(ledger.stock.entries.sessions.place(goOn)).open;
  if (!isOpen) {
    const recounts = goOn ? [] : before;
    const recorded = await ledger.record([
      {
        kind: "sessionOpened",
        session,
        location: id,
        recounts: [...recounts],
        replaces: facts.headIds(`state:${session}`),
      },
    ]);
    if (!recorded.ok) return recorded;
  }
  await station.change({ session });
  return success({ opened: true });
}

/** The count of a place to which packs can be added now, and what opens one where there is none. */
export function sessionToCount(
  needs: Pick<Needs, "ledger" | "clock">,
  id: LocationId,
): { readonly session: SessionId; readonly opened: readonly Draft<"sessionOpened">[] } {
  const known = newestCounting(needs, needs.ledger.stock.sessions.sessionsAt(id));
  if (known) return { session: known, opened: [] };
  const session = identifierOf(needs.clock.random(10)) as SessionId;
  return { session, opened: [{ kind: "sessionOpened", session, location: id, recounts: [], replaces: [] }] };
}

/** Closes the place being counted; `empty` states that nothing lies there. */
export async function closePlace({ ledger, station }: Needs, empty: boolean): Written<Record<never, never>> {
  const { session } = station.file;
  if (!session) return success({});
  const replaces = ledger.stock.facts.headIds(`state:${session}`);
  const recorded = await ledger.record([{ kind: "sessionClosed", session, empty, replaces }]);
  if (!recorded.ok) return recorded;
  await station.change({ session: null });
  return success({});
}

/** Says whether sessions of one place are parts of one count (`stands` null), or which one stands. */
export async function settleSessions(
  { ledger }: Pick<Needs, "ledger">,
  sessions: readonly SessionId[],
  stands: SessionId | null,
): Written<Record<never, never>> {
  const replaces = [
    ...new Set(sessions.flatMap((session) => ledger.stock.facts.headIds(`settled:${session}`))),
  ];
  const recorded = await ledger.record([
    { kind: "sessionSettled", sessions: [...sessions], stands, replaces },
  ]);
  return recorded.ok ? success({}) : recorded;
}

/** The session of a place that counts and was opened last. */
function newestCounting(
  { ledger }: Pick<Needs, "ledger">,
  sessions: readonly SessionId[],
): SessionId | undefined {
  const { facts, entries } = ledger.stock;
  const openedAt = (session: SessionId) =>
    Math.max(...facts.about(`opened:${session}`).map(({ index }) => entries.at[index] as number));
  const counting = sessions.filter(
    (session) => ledger.stock.sessions.state(entries.sessions.place(session)).counts,
  );
  return (counting.length > 0 ? counting : [...sessions]).sort((a, b) => openedAt(b) - openedAt(a))[0];
}
