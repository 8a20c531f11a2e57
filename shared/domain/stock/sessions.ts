import type { AnyEntry, EntryOf } from "../ledger/entry.ts";
import type { LocationId, SessionId } from "../ledger/identity.ts";
import type { EntryTable } from "./entry-table.ts";
import type { Facts } from "./facts.ts";

/** What one count session comes to: where, whether it counts, and whether somebody should settle it. */
export interface SessionState {
  readonly location: number;
  readonly counts: boolean;
  readonly open: boolean;
  readonly empty: boolean;
  readonly isRecount: boolean;
  /** Counts beside another session of its place, and nobody has said whether both should. */
  readonly unsettled: boolean;
  /** Something was moved for the session as a whole. */
  readonly isMoved: boolean;
}

/** Step 2 of the fold: which sessions are in effect, and for which place. */
export class Sessions {
  readonly #table: EntryTable;
  readonly #facts: Facts;
  readonly #states: (SessionState | undefined)[] = [];
  /** Every session ever said to be at a location, and every location ever said of a session. */
  readonly #everAt = new Map<LocationId, Set<SessionId>>();
  readonly #everOf = new Map<SessionId, Set<LocationId>>();

  constructor(table: EntryTable, facts: Facts) {
    this.#table = table;
    this.#facts = facts;
  }

  /** Notes where a fact says a session is. */
  add(said: AnyEntry): void {
    if ((said.kind !== "sessionOpened" && said.kind !== "moved") || !said.session || !said.location) return;
    addTo(this.#everAt, said.location, said.session);
    addTo(this.#everOf, said.session, said.location);
  }

  /** The state of a session by its place among the words. */
  state(session: number): SessionState {
    const known = this.#states[session];
    if (known) return known;
    const state = this.#fold(this.#table.sessions.word(session) as SessionId);
    this.#states[session] = state;
    return state;
  }

  /** Forgets what was worked out for these sessions and for all others that ever were at their places. */
  forget(sessions: Iterable<SessionId>): void {
    const places = new Set<LocationId>();
    for (const session of sessions) {
      this.#states[this.#table.sessions.place(session)] = undefined;
      for (const place of this.#everOf.get(session) ?? []) places.add(place);
    }
    for (const place of places)
      for (const other of this.#everAt.get(place) ?? [])
        this.#states[this.#table.sessions.place(other)] = undefined;
  }

  /** The sessions at a location, smallest id first. */
  sessionsAt(location: string): readonly SessionId[] {
    const candidates = [...(this.#everAt.get(location as LocationId) ?? [])];
    return candidates.filter((session) => this.#locationOf(session) === location).sort();
  }

  /** True when both count at one place and nobody has said whether both should. */
  areRivals(a: number, b: number): boolean {
    const [one, other] = [this.state(a), this.state(b)];
    if (a === b || !one.counts || !other.counts) return false;
    if (one.location === 0 || one.location !== other.location) return false;
    const words = this.#table.sessions;
    return !this.#areSettled(words.word(a) as SessionId, words.word(b) as SessionId);
  }

  #areSettled(a: SessionId, b: SessionId): boolean {
    return !!this.#settled(a)?.sessions.includes(b) || !!this.#settled(b)?.sessions.includes(a);
  }

  #locationOf(session: SessionId): string {
    const moved = this.#facts.heads<"moved">(`moved:${session}`, (said) => said.location !== undefined);
    if (moved[0]?.said.location) return moved[0].said.location;
    const opened = this.#facts.heads<"sessionOpened">(
      `state:${session}`,
      ({ kind }) => kind === "sessionOpened",
    );
    return opened[0]?.said.location ?? "";
  }

  #fold(session: SessionId): SessionState {
    const location = this.#locationOf(session);
    const state = this.#facts.heads<"sessionOpened" | "sessionClosed">(`state:${session}`);
    const counts = this.#counts(session);
    return {
      location: this.#table.locations.place(location),
      counts,
      open: state.some(({ said }) => said.kind === "sessionOpened"),
      empty: state.some(({ said }) => said.kind === "sessionClosed" && said.empty),
      isRecount: this.#isRecount(session),
      unsettled: counts && location !== "" && this.#hasRival(session, location),
      isMoved: this.#facts.has(`moved:${session}`),
    };
  }

  #isRecount(session: SessionId): boolean {
    const opened = this.#facts.about<"sessionOpened">(`opened:${session}`);
    return opened.some(({ said }) => said.recounts.length > 0);
  }

  #counts(session: SessionId): boolean {
    const settled = this.#settled(session);
    return settled ? settled.stands === null || settled.stands === session : !this.#isRecount(session);
  }

  #settled(session: SessionId): EntryOf<"sessionSettled"> | undefined {
    return this.#facts.heads<"sessionSettled">(`settled:${session}`)[0]?.said;
  }

  #hasRival(session: SessionId, location: string): boolean {
    return this.sessionsAt(location).some(
      (other) => other !== session && this.#counts(other) && !this.#areSettled(session, other),
    );
  }
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
