import type { Outcome, PacksRow, ReadingRow } from "../../shared/contracts/count-records.ts";
import type { PackFacts, Problem } from "../../shared/domain/codes/pack.ts";
import { rankWays } from "../../shared/domain/codes/rank-ways.ts";
import type { EntryId } from "../../shared/domain/ledger/identity.ts";
import type { RecallMatch } from "../../shared/domain/recall/recalls.ts";
import { expiryText } from "../../shared/domain/stock/expiry-number.ts";
import { mark } from "../../shared/domain/stock/fold-state.ts";
import type { Stock } from "../../shared/domain/stock/stock.ts";
import { linesWithPacks } from "../../shared/domain/stock/where-it-lies.ts";
import { learnedLots } from "../../shared/usecases/learned-lots.ts";
import { understand } from "../../shared/usecases/understand.ts";
import { boxFacts, openPackFacts, outFacts } from "./pack-facts.ts";
import { daysLeft, isSoon, operatorName, placeName, productRow, type Scene } from "./present.ts";

/** One reading as the Count screen shows it, from the fold as it stands now. */
export function readingRow(scene: Scene, index: number): ReadingRow {
  const { stock } = scene.ledger;
  const { entries, state, lines, serials } = stock;
  const line = (state.line[index] as number) - 1;
  const id = entries.id(index);
  const days = daysLeft(lines.expiry[line] as number, scene.clock.today());
  const isTwice = state.has(index, mark.duplicate);
  const question = questionOf(scene, index);
  const toConfirm = question ? [] : confirmOf(stock, index);
  const problems: readonly Problem[] = entries.doubt(index) === "date" ? ["date", ...toConfirm] : toConfirm;
  const first = isTwice ? firstOf(scene, index) : undefined;
  const from = packsBehind(scene, index);
  const box = boxFacts(scene, index);
  const strike = stock.facts.voidsOf(index)[0];
  const product = productRow(stock, scene.catalogue, lines.root[line] as number);
  const recall = scene.recalls.find(product.codes, entries.lots.word(lines.lot[line] as number));
  return {
    id,
    outcome: outcomeOf(scene, index, {
      ...{ days, recall },
      isAsked: question !== undefined || toConfirm.length + from.length > 0 || box?.packs === 0,
    }),
    // What is struck, or counted again for later, still says how much it was.
    added: (state.has(index, mark.inEffect) || isTwice
      ? state.share[index]
      : state.quantity[index]) as number,
    quantity: lines.quantity[line] as number,
    typed: stock.facts.has(`quantity:${id}`),
    product,
    lot: entries.lots.word(lines.lot[line] as number),
    expiry: expiryText(lines.expiry[line] as number),
    serial: entries.serials.word(serials.of(index)),
    unit: (lines.unit[line] as number) === 1 ? "piece" : "pack",
    at: entries.at[index] as number,
    ...openPackFacts(stock, line, product.pack),
    place: placeName(scene, entries.locations.word(lines.location[line] as number)),
    struckAt: strike === undefined ? 0 : (entries.at[strike] as number),
    problems,
    ...(first ? { first } : {}),
    ...(recall ? { recall } : {}),
    ...(days !== undefined && isSoon(scene, lines.expiry[line] as number) ? { daysLeft: days } : {}),
    ...(question ? { question } : {}),
    ...(toConfirm.length > 0 ? { confirm: true } : {}),
    ...outFacts(scene, index),
    ...(from.length > 0 ? { from } : {}),
    ...(box ? { box } : {}),
    ...(isWaitingRecount(scene, index) ? { recount: true } : {}),
  };
}

/** Where packs that were taken out may lie, when the line they were taken from has not so many. */
function packsBehind(scene: Scene, index: number): readonly PacksRow[] {
  const { stock } = scene.ledger;
  const { entries, state, lines } = stock;
  if (!isBelowZero(stock, index)) return [];
  const line = (state.line[index] as number) - 1;
  const roots = new Set([lines.root[line] as number]);
  return linesWithPacks(stock, roots, lines.location[line], lines.unit[line]).map((other) => ({
    line: other,
    place: placeName(scene, entries.locations.word(lines.location[other] as number)),
    lot: entries.lots.word(lines.lot[other] as number),
    expiry: expiryText(lines.expiry[other] as number),
    quantity: lines.quantity[other] as number,
  }));
}

/** True for packs in effect that were taken from a line with fewer. */
function isBelowZero({ entries, state, lines }: Stock, index: number): boolean {
  const line = (state.line[index] as number) - 1;
  const isTaken = entries.isTakenOut(index) && state.has(index, mark.inEffect);
  return isTaken && (state.share[index] as number) < 0 && (lines.quantity[line] as number) < 0;
}

/** True for a reading of a count that adds nothing until somebody settles which count stands. */
function isWaitingRecount({ ledger }: Scene, index: number): boolean {
  const { stock } = ledger;
  const session = stock.sessions.state(stock.entries.session[index] as number);
  return session.isRecount && !session.counts;
}

/**
 * The ways to understand a reading that is still open; worked out anew from its raw text. A text that only may be a code of
 * some kind may also stay what it is.
 */
export function questionOf(scene: Scene, index: number): readonly PackFacts[] | undefined {
  const { entries, state } = scene.ledger.stock;
  const kept = entries.raws.get(index);
  if (kept === undefined || !state.has(index, mark.doubt)) return undefined;
  const asRead = entries.codes.word(entries.code[index] as number);
  const raw = kept || asRead;
  const scan = understand(scene, { byPosition: raw, byCharacter: raw, ending: "enter" });
  if (scan.kind === "person") return undefined;
  const ways = rankWays(scan.question ?? [scan], (code) => learnedLots(scene.ledger.stock, code, index));
  if (scan.kind === "pack" && scan.question) return ways;
  const { lot, expiry, serial } = scan;
  const plain: PackFacts = {
    code: asRead,
    others: [],
    ...(lot && { lot }),
    ...(expiry && { expiry }),
    ...(serial && { serial }),
  };
  const all = ways.some(({ code }) => code === asRead) ? ways : [...ways, plain];
  return all.length > 1 ? all : undefined;
}

/** Why a reading that counts as it was understood has to be confirmed; empty when it has not, or a person has done so. */
export function confirmOf({ entries, facts, state }: Stock, index: number): readonly Problem[] {
  if (!state.has(index, mark.doubt) || !facts.isSpokenOf(index)) return [];
  return facts.about<"doubted">(`doubted:${entries.id(index)}`).map(({ said }) => said.why as Problem);
}

/** The row of an entry by its id. */
export function rowOf(scene: Scene, id: EntryId): ReadingRow {
  return readingRow(scene, scene.ledger.stock.find(id));
}

/** What a person has to do comes first: put the pack aside, then answer, then everything else. */
function outcomeOf(
  scene: Scene,
  index: number,
  {
    days,
    recall,
    isAsked,
  }: {
    readonly days: number | undefined;
    readonly recall: RecallMatch | undefined;
    readonly isAsked: boolean;
  },
): Outcome {
  const { state, lines, products } = scene.ledger.stock;
  const line = (state.line[index] as number) - 1;
  if (recall && recall.how !== "open") return "recalled";
  if (state.has(index, mark.duplicate)) return "twice";
  if (isAsked) return "asked";
  if (state.has(index, mark.uncounted) || isBelowZero(scene.ledger.stock, index)) return "uncounted";
  if (days !== undefined && days < 0) return "expired";
  if (recall) return "recalled";
  if (state.has(index, mark.doubt)) return "unknown";
  if (!products.isNamed(lines.root[line] as number)) return "new";
  return isSoon(scene, lines.expiry[line] as number) ? "short" : "good";
}

/** Where, by whom and when this serial was counted first. */
function firstOf(scene: Scene, index: number): ReadingRow["first"] {
  const { stock } = scene.ledger;
  const { entries, state, lines, serials } = stock;
  const line = (state.line[index] as number) - 1;
  const group = serials.members(serials.keyOf(lines.root[line] as number, serials.of(index)));
  const isOut = entries.isTakenOut(index);
  const others = group
    .filter((other) => other !== index && state.has(other, mark.inEffect) && state.share[other] !== 0)
    .filter((other) => entries.isTakenOut(other) === isOut)
    .sort((a, b) => entries.compare(a, b));
  // A pack that came and went is where it was said last.
  const first = others.findLast((other) => entries.compare(other, index) < 0) ?? others[0];
  if (first === undefined) return undefined;
  const firstLine = (state.line[first] as number) - 1;
  return {
    id: entries.id(first),
    isOne: lines.unit[firstLine] === 1 || Math.abs(state.quantity[first] as number) === 1,
    place: placeName(scene, entries.locations.word(lines.location[firstLine] as number)),
    operator: operatorName(stock, entries.operators.word(entries.operator[first] as number)),
    at: entries.at[first] as number,
  };
}
