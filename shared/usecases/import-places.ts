import type { Draft } from "../domain/ledger/entry.ts";
import { identifierOf, type LocationId, type SessionId } from "../domain/ledger/identity.ts";
import type { Dependencies } from "./dependencies.ts";
import { placesByName } from "./import-basis.ts";

type Needs = Pick<Dependencies, "ledger" | "clock">;

/** A place a table names: where it is here, if it is, and the sessions that counted it. */
interface PlaceState {
  readonly name: string;
  readonly id: LocationId | undefined;
  readonly sessions: readonly SessionId[];
}

/** How the places of a table stand here. */
export function placeStates({ ledger }: Needs, names: readonly string[]): readonly PlaceState[] {
  const { facts, sessions } = ledger.stock;
  const ids = placesByName(facts);
  return names.map((name) => {
    const id = ids.get(name);
    return { name, id, sessions: id === undefined ? [] : sessions.sessionsAt(id) };
  });
}

/**
 * New places, and the session of each place: all of it belongs to the batch, so that striking the batch leaves nothing. A
 * place counted before has two sessions then, which are summed with the question whether it was counted twice.
 */
export function placeDrafts(
  { clock }: Needs,
  states: readonly PlaceState[],
  sessions: ReadonlyMap<string, SessionId>,
) {
  const places: Draft<"locationDefined">[] = [];
  const opened: Draft<"sessionOpened">[] = [];
  for (const { name, id } of states) {
    const location = id ?? (identifierOf(clock.random(10)) as LocationId);
    const session = sessions.get(name) as SessionId;
    if (id === undefined) places.push({ kind: "locationDefined", location, name, note: "", replaces: [] });
    opened.push({ kind: "sessionOpened", session, location, recounts: [], replaces: [] });
  }
  return { places, opened };
}
