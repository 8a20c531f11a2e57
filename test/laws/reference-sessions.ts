import type { EntryOf } from "../../shared/domain/ledger/entry.ts";
import { isKind, ReferenceStanding } from "./reference-standing.ts";

export interface ReferenceSession {
  readonly location: string;
  readonly counts: boolean;
  readonly open: boolean;
  readonly empty: boolean;
  readonly isRecount: boolean;
  readonly unsettled: boolean;
}

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** The place beside a place where its quarantine lies: the two halves of the alphabet exchanged. */
const inQuarantine = (place: string) =>
  [...place].map((letter) => alphabet[(alphabet.indexOf(letter) + 16) % 32]).join("");

/** Step 2 as the rules have it: where sessions are, and which of them count. */
export class ReferenceSessions extends ReferenceStanding {
  #openings(session: string) {
    return this.all.filter(isKind("sessionOpened", "sessionClosed")).filter((one) => one.session === session);
  }

  /** The session this one is the quarantine of, or itself. */
  #beside(session: string): string {
    const said = this.all.filter(isKind("quarantineOpened")).filter((one) => one.session === session);
    return this.heads(said)[0]?.of ?? session;
  }

  #movedTo(session: string): string | undefined {
    const moves = this.all.filter(isKind("moved")).filter((one) => one.session === session);
    return this.heads(moves, (one) => one.location !== undefined)[0]?.location;
  }

  #plainLocationOf(session: string): string {
    const [opened] = this.heads(this.#openings(session), isKind("sessionOpened"));
    return this.#movedTo(session) ?? (opened as EntryOf<"sessionOpened"> | undefined)?.location ?? "";
  }

  locationOf(session: string): string {
    const beside = this.#beside(session);
    if (!this.#isQuarantine(session)) return this.#plainLocationOf(session);
    return this.#movedTo(session) ?? inQuarantine(this.#plainLocationOf(beside));
  }

  #isQuarantine(session: string): boolean {
    return this.all
      .filter(isKind("quarantineOpened"))
      .some((one) => one.session === session && this.stands(one));
  }

  isRecount(session: string): boolean {
    return this.#isOpenedAgain(this.#beside(session));
  }

  #isOpenedAgain(session: string): boolean {
    return this.#openings(session).some(
      (one) => one.kind === "sessionOpened" && one.recounts.length > 0 && this.stands(one),
    );
  }

  settledFor(session: string): EntryOf<"sessionSettled"> | undefined {
    const about = this.all.filter(isKind("sessionSettled"));
    return this.heads(about.filter((one) => (one.sessions as string[]).includes(session)))[0];
  }

  #isChosen(session: string): boolean | undefined {
    const settled = this.settledFor(session);
    return settled && (settled.stands === null || settled.stands === session);
  }

  counts(session: string): boolean {
    const beside = this.#beside(session);
    const own = beside === session ? true : (this.#isChosen(session) ?? true);
    return own && (this.#isChosen(beside) ?? !this.#isOpenedAgain(beside));
  }

  areRivals(a: string, b: string): boolean {
    if (a === b || !this.counts(a) || !this.counts(b)) return false;
    if (this.locationOf(a) === "" || this.locationOf(a) !== this.locationOf(b)) return false;
    const called = (one: string) => [one, this.#beside(one)];
    const settled = (one: string) => called(one).flatMap((name) => this.settledFor(name)?.sessions ?? []);
    const together = (one: readonly string[], other: string) =>
      called(other).some((name) => one.includes(name));
    return !together(settled(a), b) && !together(settled(b), a) && !together(called(a), b);
  }

  sessionState(session: string, every: readonly string[]): ReferenceSession {
    const heads = this.heads(this.#openings(this.#beside(session)));
    return {
      location: this.locationOf(session),
      counts: this.counts(session),
      open: heads.some((one) => one.kind === "sessionOpened"),
      empty: heads.some((one) => one.kind === "sessionClosed" && one.empty),
      isRecount: this.isRecount(session),
      unsettled: every.some((other) => this.areRivals(session, other)),
    };
  }
}
