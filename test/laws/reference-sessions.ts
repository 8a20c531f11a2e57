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

/** Step 2 as the rules have it: where sessions are, and which of them count. */
export class ReferenceSessions extends ReferenceStanding {
  #openings(session: string) {
    return this.all.filter(isKind("sessionOpened", "sessionClosed")).filter((one) => one.session === session);
  }

  locationOf(session: string): string {
    const moves = this.all.filter(isKind("moved")).filter((one) => one.session === session);
    const [moved] = this.heads(moves, (one) => one.location !== undefined);
    const [opened] = this.heads(this.#openings(session), isKind("sessionOpened"));
    return moved?.location ?? (opened as EntryOf<"sessionOpened"> | undefined)?.location ?? "";
  }

  isRecount(session: string): boolean {
    return this.#openings(session).some(
      (one) => one.kind === "sessionOpened" && one.recounts.length > 0 && this.stands(one),
    );
  }

  settledFor(session: string): EntryOf<"sessionSettled"> | undefined {
    const about = this.all.filter(isKind("sessionSettled"));
    return this.heads(about.filter((one) => (one.sessions as string[]).includes(session)))[0];
  }

  counts(session: string): boolean {
    const settled = this.settledFor(session);
    if (settled) return settled.stands === null || settled.stands === session;
    return !this.isRecount(session);
  }

  areRivals(a: string, b: string): boolean {
    if (a === b || !this.counts(a) || !this.counts(b)) return false;
    if (this.locationOf(a) === "" || this.locationOf(a) !== this.locationOf(b)) return false;
    const together = (one: string, other: string) =>
      ((this.settledFor(one)?.sessions ?? []) as string[]).includes(other);
    return !together(a, b) && !together(b, a);
  }

  sessionState(session: string, every: readonly string[]): ReferenceSession {
    const heads = this.heads(this.#openings(session));
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
