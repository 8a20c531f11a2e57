import { type Expiry, isExpired } from "../domain/codes/expiry.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import {
  type EntryId,
  type LocationId,
  numberOf,
  quarantineOf,
  type SessionId,
  writerOf,
} from "../domain/ledger/identity.ts";
import { expiryText } from "../domain/stock/expiry-number.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "ledger" | "recalls" | "clock">;

/** What decides whether a pack may be dispensed. */
export interface PackState {
  readonly codes: readonly string[];
  readonly lot?: string | undefined;
  readonly expiry?: string | undefined;
}

/**
 * True for a pack that is kept apart from the others: expired today, or recalled as far as is known here. What was decided
 * is said in the ledger.
 */
export function isKeptApart(
  { clock, recalls }: Pick<Needs, "clock" | "recalls">,
  { codes, lot, expiry }: PackState,
): boolean {
  if (expiry && isExpired(expiry as Expiry, clock.today())) return true;
  const recall = recalls.findRead(codes, lot ?? "");
  // A product of which some lots are recalled is not put aside before its lot is known.
  return recall !== undefined && recall.how !== "open";
}

/** The session a pack is counted in while `session` counts: the same, or the quarantine beside it, opened when it is new. */
export function sessionFor(
  needs: Needs,
  session: SessionId,
  pack: PackState,
): { readonly session: SessionId; readonly opening: readonly Draft[] } {
  if (!isKeptApart(needs, pack)) return { session, opening: [] };
  const beside = quarantineOf(session);
  const isOpened = needs.ledger.stock.facts.heads(`quarantine:${beside}`).length > 0;
  return {
    session: beside,
    opening: isOpened ? [] : [{ kind: "quarantineOpened", session: beside, of: session }],
  };
}

/**
 * What moves a reading into quarantine or back after its pack turned out to be another one. A reading that a person has
 * put anywhere else stays there.
 */
export function followPack(
  needs: Needs,
  of: EntryId,
  change: {
    readonly code?: string | undefined;
    readonly lot?: string | null | undefined;
    readonly expiry?: string | null | undefined;
  },
): readonly Draft<"moved">[] {
  const { stock } = needs.ledger;
  const index = stock.find(of);
  const line = (stock.state.line[index] ?? 0) - 1;
  if (line < 0 || stock.entries.session[index] === 0) return [];
  const { lines, entries } = stock;
  const after = (said: string | null | undefined, before: string) =>
    said === undefined ? before : (said ?? undefined);
  const pack = {
    codes: [change.code ?? entries.codes.word(lines.root[line] as number)],
    lot: after(change.lot, entries.lots.word(lines.lot[line] as number)),
    expiry: after(change.expiry, expiryText(lines.expiry[line] as number)),
  };
  const home = homeOf(stock, index);
  const lies = entries.locations.word(lines.location[line] as number);
  const target = isKeptApart(needs, pack) ? quarantineOf(home) : home;
  if (target === lies || (lies !== home && lies !== quarantineOf(home))) return [];
  const number = numberOf(of);
  const replaces = stock.facts.headIds(`moved:${of}`);
  return [
    { kind: "moved", entries: [[writerOf(of), number, number]], location: target, reason: "", replaces },
  ];
}

/** The place whose packs were counted, whether this one was kept apart of it or not. */
function homeOf({ entries, sessions, facts }: Stock, index: number): LocationId {
  const session = entries.session[index] as number;
  const location = entries.locations.word(sessions.state(session).location) as LocationId;
  const isBeside = facts.heads(`quarantine:${entries.sessions.word(session)}`).length > 0;
  return isBeside ? quarantineOf(location) : location;
}
