import type { EntryOf } from "../ledger/entry.ts";
import type { SessionId } from "../ledger/identity.ts";
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

const unknownSession: SessionState = {
  location: 0,
  counts: true,
  open: false,
  empty: false,
  isRecount: false,
  unsettled: false,
  isMoved: false,
};

/** Step 2 of the fold: which sessions are in effect, and for which place. */
export class Sessions {
  readonly #table: EntryTable;
  readonly #facts: Facts;
  readonly #states = new Map<number, SessionState>();

  constructor(table: EntryTable, facts: Facts) {
    this.#table = table;
    this.#facts = facts;
  }

  /** The state of a session by its place among the words. */
  state(session: number): SessionState {
    let state = this.#states.get(session);
    if (!state) {
      state = this.#fold(this.#table.sessions.word(session) as SessionId);
      this.#states.set(session, state);
    }
    return state;
  }

  /** Forgets what was worked out for these sessions and all others of their places; answers with every session touched. */
  forget(sessions: Iterable<string>): ReadonlySet<number> {
    const touched = new Set<number>();
    for (const session of sessions) {
      const place = this.#table.sessions.place(session);
      const before = this.#states.get(place);
      touched.add(place);
      const locations = new Set([
        this.#locationOf(session),
        this.#table.locations.word(before?.location ?? 0),
      ]);
      for (const location of locations)
        for (const other of this.sessionsAt(location)) touched.add(this.#table.sessions.place(other));
    }
    for (const place of touched) this.#states.delete(place);
    return touched;
  }

  /** The sessions opened at a location, oldest id first. */
  sessionsAt(location: string): readonly SessionId[] {
    const candidates = this.#facts
      .about<"sessionOpened" | "moved">(`at:${location}`)
      .flatMap(({ said }) => said.session ?? []);
    return [...new Set(candidates)].filter((session) => this.#locationOf(session) === location).sort();
  }

  #locationOf(session: string): string {
    const moves = this.#facts.heads<"moved">(`moved:${session}`, (said) => said.location !== undefined);
    const moved = moves[0]?.said.location;
    return moved ?? this.#facts.about<"sessionOpened">(`opened:${session}`)[0]?.said.location ?? "";
  }

  #fold(session: SessionId): SessionState {
    const location = this.#locationOf(session);
    if (location === "") return unknownSession;
    const state = this.#facts.heads<"sessionOpened" | "sessionClosed">(`state:${session}`);
    const opened = this.#facts.about<"sessionOpened">(`opened:${session}`);
    const recounts = opened.flatMap(({ said }) => said.recounts);
    const settled = this.#settled(session);
    const isRecount = recounts.length > 0;
    const counts = settled ? settled.stands === null || settled.stands === session : !isRecount;
    return {
      location: this.#table.locations.place(location),
      counts,
      open: state.length === 0 || state.some(({ said }) => said.kind === "sessionOpened"),
      empty: state.some(({ said }) => said.kind === "sessionClosed" && said.empty),
      isRecount,
      unsettled: counts && !settled && this.#hasRival(session, location),
      isMoved: this.#facts.has(`moved:${session}`),
    };
  }

  #settled(session: SessionId): EntryOf<"sessionSettled"> | undefined {
    return this.#facts.heads<"sessionSettled">(`settled:${session}`)[0]?.said;
  }

  #hasRival(session: SessionId, location: string): boolean {
    return this.sessionsAt(location).some((other) => {
      if (other === session || this.#settled(other)) return false;
      return this.#facts
        .about<"sessionOpened">(`opened:${other}`)
        .every(({ said }) => said.recounts.length === 0);
    });
  }
}
