import type { PlaceRow, Progress, QuarantineRow, SessionRow } from "../../shared/contracts/count-records.ts";
import { type LocationId, quarantineOf, type SessionId } from "../../shared/domain/ledger/identity.ts";
import { mark } from "../../shared/domain/stock/fold-state.ts";
import { operatorName, placeName, type Scene } from "./present.ts";
import type { Totals } from "./totals.ts";

/** One place with the state of its count. Several counts of it are looked through only where they are `told`. */
export function placeRow(
  scene: Scene,
  totals: Totals,
  id: LocationId,
  counts: "told" | "untold" = "told",
): PlaceRow {
  const { stock } = scene.ledger;
  const sessions = stock.sessions.sessionsAt(id);
  const states = sessions.map((session) => stock.sessions.state(stock.entries.sessions.place(session)));
  const { lines, packs, pieces } = totals.place(stock.entries.locations.place(id));
  const isOpen = states.some((state) => state.open);
  const isEmpty = states.some((state) => state.empty && state.counts) && lines === 0;
  return {
    id,
    name: placeName(scene, id),
    note: stock.facts.heads<"locationDefined">(`location:${id}`)[0]?.said.note ?? "",
    state: states.length === 0 ? "not-begun" : isOpen ? "open" : isEmpty ? "empty" : "closed",
    lines,
    packs,
    pieces,
    sessions:
      counts === "told" && sessions.length > 1
        ? sessions
            .map((session) => sessionRow(scene, session))
            // The first count first: two of one person in one minute are told apart by nothing else.
            .sort((a, b) => a.openedAt - b.openedAt)
        : [],
    unsettled: states.some((state) => state.unsettled) || waitsForChoice(scene, sessions),
    ...progressAt(scene, stock.entries.locations.find(id) ?? -1),
    quarantine: quarantineRow(scene, totals, quarantineOf(id)),
  };
}

/** How many of the packs that old lists expect in a place were found; 0 is the place nobody said. */
export function progressAt({ ledger }: Pick<Scene, "ledger">, place: number): { expected?: Progress } {
  const { expected, found } = ledger.stock.variance.place(place);
  return expected > 0 ? { expected: { found, of: expected } } : {};
}

function quarantineRow(scene: Scene, totals: Totals, id: LocationId): QuarantineRow {
  const place = scene.ledger.stock.entries.locations.find(id);
  const { lines, packs, pieces } =
    place === undefined ? { lines: 0, packs: 0, pieces: 0 } : totals.place(place);
  return { id, name: placeName(scene, id), lines, packs, pieces };
}

/** Every place, by name. */
export function placeRows(scene: Scene, totals: Totals): readonly PlaceRow[] {
  const { facts } = scene.ledger.stock;
  const ids = facts
    .subjects("location:")
    .filter((subject) => facts.heads(subject).length > 0)
    .map((subject) => subject.slice("location:".length) as LocationId);
  return ids
    .map((id) => placeRow(scene, totals, id))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}

/** A recount that nobody has weighed against the first count yet. */
function waitsForChoice({ ledger }: Scene, sessions: readonly SessionId[]): boolean {
  return sessions.some((session) => {
    const state = ledger.stock.sessions.state(ledger.stock.entries.sessions.place(session));
    return state.isRecount && !state.counts && ledger.stock.facts.heads(`settled:${session}`).length === 0;
  });
}

function sessionRow({ ledger }: Scene, id: SessionId): SessionRow {
  const { stock } = ledger;
  const { entries, facts } = stock;
  const place = entries.sessions.place(id);
  const state = stock.sessions.state(place);
  const opened = [...facts.about<"sessionOpened">(`opened:${id}`)].sort((a, b) =>
    entries.compare(a.index, b.index),
  )[0];
  // What was put into quarantine meanwhile was counted too.
  const beside = entries.sessions.find(quarantineOf(id)) ?? place;
  let readings = 0;
  let packs = 0;
  for (let index = 0; index < entries.size; index++) {
    const own = entries.session[index];
    if ((own !== place && own !== beside) || facts.isStruck(index)) continue;
    readings += 1;
    if (stock.lines.unit[(stock.state.line[index] as number) - 1] === 1) continue;
    packs += stock.state.has(index, mark.inEffect)
      ? (stock.state.share[index] as number)
      : (stock.state.quantity[index] as number);
  }
  return {
    id,
    operator: opened ? operatorName(stock, opened.said.operator) : "",
    openedAt: opened ? (entries.at[opened.index] as number) : 0,
    readings,
    packs,
    open: state.open,
    counts: state.counts,
    isRecount: state.isRecount,
  };
}
