import type { AnyEntry } from "../ledger/entry.ts";
import { type LocationId, quarantineOf, type SessionId } from "../ledger/identity.ts";
import type { EntryTable } from "./entry-table.ts";
import type { Facts } from "./facts.ts";
import { countedBeside, quarantinesOf } from "./quarantines.ts";

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

/** What the facts about a session alone make of it. */
interface OwnState extends Omit<SessionState, "unsettled"> {
  /** The sessions somebody settled together with it, or with the one it is the quarantine of. */
  readonly settledWith: readonly SessionId[];
  /** Itself, and the one it is the quarantine of. */
  readonly called: readonly SessionId[];
}

/** Step 2 of the fold: which sessions are in effect, and for which place. */
export class Sessions {
  readonly #table: EntryTable;
  readonly #facts: Facts;
  readonly #own: (OwnState | undefined)[] = [];
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
    if (said.kind === "quarantineOpened")
      for (const location of this.#everOf.get(said.of) ?? [])
        this.#note(said.session, quarantineOf(location));
    if ((said.kind !== "sessionOpened" && said.kind !== "moved") || !said.session || !said.location) return;
    this.#note(said.session, said.location);
    for (const beside of quarantinesOf(this.#facts, said.session))
      this.#note(beside, quarantineOf(said.location));
  }

  #note(session: SessionId, location: LocationId): void {
    addTo(this.#everAt, location, session);
    addTo(this.#everOf, session, location);
  }

  /** The state of a session by its place among the words. */
  state(session: number): SessionState {
    const known = this.#states[session];
    if (known) return known;
    const { settledWith: _, called: __, ...own } = this.#ownState(session);
    const state = { ...own, unsettled: own.counts && own.location !== 0 && this.#hasRival(session) };
    this.#states[session] = state;
    return state;
  }

  /** Forgets what was worked out for these sessions, and beside whom all others stand that ever were at their places. */
  forget(sessions: Iterable<SessionId>): void {
    const places = new Set<LocationId>();
    const every = [...sessions].flatMap((one) => [one, ...quarantinesOf(this.#facts, one)]);
    for (const session of every) {
      const place = this.#table.sessions.place(session);
      this.#own[place] = undefined;
      this.#states[place] = undefined;
      for (const location of this.#everOf.get(session) ?? []) places.add(location);
    }
    for (const location of places) for (const other of this.#ever(location)) this.#states[other] = undefined;
  }

  /** The sessions at a location, smallest id first. */
  sessionsAt(location: string): readonly SessionId[] {
    const { locations, sessions } = this.#table;
    const place = locations.find(location);
    const found = this.#ever(location as LocationId).filter((one) => this.#ownState(one).location === place);
    return found.map((one) => sessions.word(one) as SessionId).sort();
  }

  /** True when both count at one place and nobody has said whether both should. */
  areRivals(a: number, b: number): boolean {
    const [one, other] = [this.#ownState(a), this.#ownState(b)];
    if (a === b || !one.counts || !other.counts) return false;
    if (one.location === 0 || one.location !== other.location) return false;
    const hasOneOf = (those: readonly SessionId[], { called }: OwnState) =>
      called.some((session) => those.includes(session));
    return (
      ![one.settledWith, one.called].some((those) => hasOneOf(those, other)) &&
      !hasOneOf(other.settledWith, one)
    );
  }

  #hasRival(session: number): boolean {
    const { locations } = this.#table;
    const location = locations.word(this.#ownState(session).location) as LocationId;
    return this.#ever(location).some((other) => this.areRivals(session, other));
  }

  #ever(location: LocationId): number[] {
    return [...(this.#everAt.get(location) ?? [])].map((session) => this.#table.sessions.place(session));
  }

  #ownState(session: number): OwnState {
    const known = this.#own[session];
    if (known) return known;
    const own = this.#fold(this.#table.sessions.word(session) as SessionId);
    this.#own[session] = own;
    return own;
  }

  /** What is put into quarantine counts while the count beside it does, and lies in the quarantine of its place. */
  #fold(session: SessionId): OwnState {
    const own = this.#plainFold(session);
    const beside = countedBeside(this.#facts, session);
    if (beside === undefined) return own;
    const counted = this.#plainFold(beside);
    const location = this.#movedTo(session) ?? quarantineOf(this.#locationOf(beside));
    return {
      ...counted,
      location: this.#table.locations.place(location),
      counts: counted.counts && (own.settledWith.length === 0 || own.counts),
      isMoved: own.isMoved,
      settledWith: [...own.settledWith, ...counted.settledWith],
      called: [session, beside],
    };
  }

  #plainFold(session: SessionId): OwnState {
    const state = this.#facts.heads<"sessionOpened" | "sessionClosed">(`state:${session}`);
    const opened = this.#facts.about<"sessionOpened">(`opened:${session}`);
    const isRecount = opened.some(({ said }) => said.recounts.length > 0);
    const settled = this.#facts.heads<"sessionSettled">(`settled:${session}`)[0]?.said;
    return {
      location: this.#table.locations.place(this.#locationOf(session)),
      counts: settled ? settled.stands === null || settled.stands === session : !isRecount,
      open: state.some(({ said }) => said.kind === "sessionOpened"),
      empty: state.some(({ said }) => said.kind === "sessionClosed" && said.empty),
      isRecount,
      isMoved: this.#facts.has(`moved:${session}`),
      settledWith: settled?.sessions ?? [],
      called: [session],
    };
  }

  #locationOf(session: SessionId): LocationId {
    const opened = this.#facts.heads<"sessionOpened">(
      `state:${session}`,
      ({ kind }) => kind === "sessionOpened",
    );
    return this.#movedTo(session) ?? opened[0]?.said.location ?? ("" as LocationId);
  }

  #movedTo(session: SessionId): LocationId | undefined {
    return this.#facts.heads<"moved">(`moved:${session}`, (said) => said.location !== undefined)[0]?.said
      .location;
  }
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
