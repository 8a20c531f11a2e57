import type { HistoryRow } from "../../shared/contracts/stock-records.ts";
import type { AnyEntry, EntryOf } from "../../shared/domain/ledger/entry.ts";
import type { BatchId } from "../../shared/domain/ledger/identity.ts";
import { expiryText } from "../../shared/domain/stock/expiry-number.ts";
import { placeName, productRow, type Scene } from "./present.ts";

type Facts = HistoryRow["facts"];

/** What the sentence about a reading or an adjustment needs: where it lies now, and what was said. */
export function quantityFacts(scene: Scene, index: number): Facts {
  const { stock } = scene.ledger;
  const { entries, lines, state, serials } = stock;
  const line = (state.line[index] as number) - 1;
  if (line < 0) return {};
  const product = productRow(stock, scene.catalogue, lines.root[line] as number);
  const adjusted = entries.adjusted.get(index);
  const out = entries.takenOut.get(index);
  return {
    line,
    code: entries.codes.word(entries.code[index] as number),
    name: product.name,
    pack: product.pack,
    shown: product.shown,
    lot: entries.lots.word(lines.lot[line] as number),
    expiry: expiryText(lines.expiry[line] as number),
    serial: entries.serials.word(serials.of(index)),
    place: placeName(scene, entries.locations.word(lines.location[line] as number)),
    session: entries.sessions.word(entries.session[index] as number),
    ...(adjusted ? { said: adjusted.said, saw: adjusted.saw, reason: adjusted.reason } : {}),
    ...(out ? { why: out.reason, ...(out.to ? { wentTo: placeOfSession(scene, out.to) } : {}) } : {}),
  };
}

/** What the sentence about an entry of an old list needs: what it expects, and where. */
export function expectedFacts(scene: Scene, index: number): Facts {
  const { entries, products, facts } = scene.ledger.stock;
  const batch = facts.batchOf(index);
  const [closed] = batch ? facts.about<"batchClosed">(`batch:${batch}`) : [];
  const code = entries.code[index] as number;
  const product = productRow(scene.ledger.stock, scene.catalogue, products.root(code));
  return {
    code: entries.codes.word(code),
    name: product.name,
    pack: product.pack,
    shown: product.shown,
    lot: entries.lots.word(entries.lot[index] as number),
    expiry: expiryText(entries.expiry[index] as number),
    place: placeName(scene, entries.locations.word(entries.location[index] as number)),
    said: entries.delta[index] as number,
    title: closed?.said.title ?? "",
  };
}

/** What the sentence about a fact needs, kind by kind. */
export function factsOf(scene: Scene, said: AnyEntry): Facts {
  const { stock } = scene.ledger;
  switch (said.kind) {
    case "pharmacyNamed":
    case "stationNamed":
    case "operatorNamed":
    case "locationDefined":
    case "customerFieldDefined":
      return { name: said.name };
    case "sessionOpened":
      return {
        place: placeName(scene, said.location),
        session: said.session,
        again: said.recounts.length,
      };
    case "sessionClosed":
      return {
        place: placeOfSession(scene, said.session),
        session: said.session,
        empty: said.empty ? 1 : 0,
      };
    case "sessionSettled":
      return { place: placeOfSession(scene, said.sessions[0] ?? ""), parts: said.stands === null ? 1 : 0 };
    case "quarantineOpened":
      return { place: placeOfSession(scene, said.session), session: said.session };
    case "quantity":
    case "inPieces":
      return { ...targetFacts(scene, stock.find(said.of)), said: said.said };
    case "countedAnyway":
      return { ...targetFacts(scene, stock.find(said.of)), reason: said.reason };
    case "doubted":
      return targetFacts(scene, stock.find(said.of));
    case "amended":
      return { ...targetFacts(scene, stock.find(said.of)), ...changeFacts(scene, said) };
    case "moved":
      return movedFacts(scene, said);
    case "named":
      return { code: said.code, shown: said.code, name: said.name };
    case "boxed":
      return { code: said.code, shown: said.code, packs: said.packs, to: said.holds };
    case "linked":
      return { code: said.codes[0] ?? "", to: said.codes[1] ?? "", reason: said.reason };
    case "batchClosed":
    case "adopted":
      return {
        title: said.title,
        entries: said.shares.reduce((sum, share) => sum + share.to - share.from + 1, 0),
      };
    case "customersGiven":
      return { how: said.how, customers: said.customers };
    case "voided":
      return voidedFacts(scene, said);
    default:
      return {};
  }
}

/** What a fact about a fact speaks of, in the end: a reading where there is one. */
function targetFacts(scene: Scene, index: number): Facts {
  if (index < 0) return {};
  if (scene.ledger.stock.entries.isQuantity(index)) return quantityFacts(scene, index);
  if (scene.ledger.stock.entries.isExpected(index)) return expectedFacts(scene, index);
  const said = scene.ledger.stock.entries.facts.get(index);
  return said && said.kind !== "voided" ? factsOf(scene, said) : {};
}

/** What readings became: `to…` is said, an empty text was taken away. */
function changeFacts(
  scene: Scene,
  { code, lot, expiry, serial }: Pick<EntryOf<"amended">, "code" | "lot" | "expiry" | "serial">,
): Facts {
  const { stock } = scene.ledger;
  const root = code === undefined ? 0 : stock.products.root(stock.entries.codes.place(code));
  const product = code === undefined ? undefined : productRow(stock, scene.catalogue, root);
  return {
    ...(product ? { toProduct: product.name || product.shown } : {}),
    ...(lot === undefined ? {} : { toLot: lot ?? "" }),
    ...(expiry === undefined ? {} : { toExpiry: expiry ?? "" }),
    ...(serial === undefined ? {} : { toSerial: serial ?? "" }),
  };
}

function movedFacts(scene: Scene, said: EntryOf<"moved">): Facts {
  const { stock } = scene.ledger;
  const [range, ...more] = said.entries;
  const count = said.entries.reduce((sum, [, from, to]) => sum + to - from + 1, 0);
  const isOne = range !== undefined && more.length === 0 && count === 1;
  return {
    ...(isOne ? targetFacts(scene, stock.find(`${range[0]}.${range[1]}` as never)) : {}),
    entries: count,
    ...(said.session ? { session: said.session } : {}),
    ...(said.location ? { to: placeName(scene, said.location) } : {}),
    ...changeFacts(scene, said),
    reason: said.reason,
  };
}

function voidedFacts(scene: Scene, { target, reason }: EntryOf<"voided">): Facts {
  const { stock } = scene.ledger;
  const { entries, facts } = stock;
  if (!target.includes(".")) {
    const [closed] = facts.about<"batchClosed">(`batch:${target as BatchId}`);
    return { of: "batchClosed", title: closed?.said.title ?? "", reason };
  }
  const index = stock.find(target as never);
  if (index < 0) return { of: "", reason };
  return { ...targetFacts(scene, index), of: entries.kinds.word(entries.kind[index] as number), reason };
}

function placeOfSession(scene: Scene, session: string): string {
  const { entries, sessions } = scene.ledger.stock;
  return placeName(scene, entries.locations.word(sessions.state(entries.sessions.place(session)).location));
}
