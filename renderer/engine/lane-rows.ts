import type { LaneCounts, LaneRow } from "../../shared/contracts/count-records.ts";
import type { Expiry } from "../../shared/domain/codes/expiry.ts";
import type { Lot, Serial } from "../../shared/domain/codes/lot-and-serial.ts";
import type { PackFacts } from "../../shared/domain/codes/pack.ts";
import { mark } from "../../shared/domain/stock/fold-state.ts";
import { placeName, type Scene, shownCode } from "./present.ts";
import { confirmOf, questionOf, readingRow } from "./reading-rows.ts";
import type { Totals } from "./totals.ts";

/** What waits for a person, newest first: codes without a name, codes nobody knows, questions that stand open. */
export function laneRows(scene: Scene, totals: Totals): readonly LaneRow[] {
  const rows = [
    ...byProduct(scene, totals.unnamed, "unnamed"),
    ...byProduct(scene, totals.doubtful, "unknown"),
    ...questions(scene),
    ...confirmations(scene),
  ];
  return rows.sort((a, b) => b.at - a.at);
}

/** How many things wait, by kind. */
export function laneCounts(rows: readonly LaneRow[]): LaneCounts {
  const count = (kind: LaneRow["kind"]) => rows.filter((row) => row.kind === kind).length;
  return {
    unknown: count("unknown"),
    unnamed: count("unnamed"),
    questions: count("question") + count("confirm"),
  };
}

/** More lines than this are not looked at for one list; the newest are. */
const mostLines = 2_000;

function byProduct(
  scene: Scene,
  waiting: ReadonlySet<number>,
  kind: "unnamed" | "unknown",
): readonly LaneRow[] {
  const { ledger } = scene;
  const { entries, lines, products } = ledger.stock;
  const rows = new Map<number, LaneRow & { readonly lots: string[] }>();
  for (const line of [...waiting].slice(-mostLines)) {
    const root = lines.root[line] as number;
    const code = entries.codes.word(root);
    if (kind === "unknown" && isQuestion(scene, line)) continue;
    const place = placeName(scene, entries.locations.word(lines.location[line] as number));
    const row = rows.get(root) ?? {
      kind,
      code,
      shown: shownCode(code, products.known(root).codes),
      packs: 0,
      pieces: 0,
      at: 0,
      lots: [],
      place,
    };
    const lot = entries.lots.word(lines.lot[line] as number);
    if (lot !== "" && !row.lots.includes(lot)) row.lots.push(lot);
    const at = lines.changed[line] as number;
    const what = lines.unit[line] === 1 ? "pieces" : "packs";
    rows.set(root, {
      ...row,
      [what]: row[what] + (lines.quantity[line] as number),
      at: Math.max(at, row.at),
      place: at > row.at ? place : row.place,
    });
  }
  return [...rows.values()];
}

/** True when everything in doubt on a line is a question with answers to choose from, or is to be confirmed. */
function isQuestion(scene: Scene, line: number): boolean {
  const { entries, state } = scene.ledger.stock;
  for (const index of state.entriesOn(line)) {
    const isOpen = state.has(index, mark.doubt) && state.has(index, mark.inEffect);
    if (isOpen && entries.doubt(index) !== "" && !questionOf(scene, index)) return false;
  }
  return true;
}

function confirmations(scene: Scene): readonly LaneRow[] {
  const { stock } = scene.ledger;
  const { entries, state } = stock;
  const waiting = new Set<number>();
  for (const fact of entries.doubted) {
    const said = entries.facts.get(fact);
    const index = said?.kind === "doubted" ? stock.find(said.of) : -1;
    if (index >= 0 && state.has(index, mark.inEffect) && confirmOf(stock, index).length > 0)
      waiting.add(index);
  }
  return [...waiting].flatMap((index) => {
    const row = readingRow(scene, index);
    const { lot, expiry, serial, product } = row;
    if (row.question) return [];
    const way: PackFacts = {
      code: product.code,
      others: [],
      ...(lot && { lot: lot as Lot }),
      ...(expiry && { expiry: expiry as Expiry }),
      ...(serial && { serial: serial as Serial }),
    };
    return {
      kind: "confirm" as const,
      code: product.code,
      shown: product.name || product.shown,
      ...(row.unit === "piece" ? { packs: 0, pieces: row.added } : { packs: row.added, pieces: 0 }),
      at: row.at,
      lots: lot ? [lot] : [],
      place: row.place,
      reading: row.id,
      question: [way],
    };
  });
}

function questions(scene: Scene): readonly LaneRow[] {
  const { entries, state, lines } = scene.ledger.stock;
  const rows: LaneRow[] = [];
  for (const index of entries.raws.keys()) {
    if (!state.has(index, mark.inEffect)) continue;
    const question = questionOf(scene, index);
    const line = (state.line[index] as number) - 1;
    if (!question || line < 0) continue;
    const code = entries.codes.word(lines.root[line] as number);
    rows.push({
      kind: "question",
      code,
      shown: shownCode(code, [code]),
      ...(lines.unit[line] === 1
        ? { packs: 0, pieces: state.share[index] as number }
        : { packs: state.share[index] as number, pieces: 0 }),
      at: entries.at[index] as number,
      lots: question.flatMap(({ lot }) => lot ?? []),
      place: placeName(scene, entries.locations.word(lines.location[line] as number)),
      reading: entries.id(index),
      question,
    });
  }
  return rows;
}
