import type { LineWindow } from "../../shared/contracts/stock-records.ts";
import { historyRow } from "./history-view.ts";
import type { Scene } from "./present.ts";
import { stockRow } from "./stock-view.ts";

/** More entries than a person reads behind one line. */
const most = 500;

/** One line and every entry behind it, newest first: what was counted and adjusted, and what was said of that since. */
export function lineWindow(scene: Scene, line: number): LineWindow {
  const { stock } = scene.ledger;
  if (line < 0 || line >= stock.lines.size) return { row: null, entries: [], names: [] };
  const { entries } = stock;
  const quantities = newest(scene, [...stock.state.entriesOn(line)]);
  const all = newest(scene, [
    ...new Set([
      ...stock.expected.entriesOn(line),
      ...quantities,
      ...quantities.flatMap((at) => factsAbout(scene, at)),
    ]),
  ]);
  const row = stockRow(scene, line);
  const adjusted = quantities
    .filter((index) => !stock.facts.isStruck(index))
    .map((index) => entries.adjusted.get(index))
    .find((entry) => entry !== undefined);
  const vat = scene.catalogue.vatOf(row.product.codes);
  return {
    row,
    ...(vat === undefined ? {} : { vat }),
    entries: all.map((index) => historyRow(scene, index)),
    names: stock.products.known(stock.lines.root[line] as number).names,
    ...(adjusted && row.findings.includes("saidOther")
      ? { said: { said: adjusted.said, now: row.quantity } }
      : {}),
  };
}

function newest({ ledger }: Scene, indexes: number[]): readonly number[] {
  return indexes.sort((a, b) => ledger.stock.entries.compare(b, a)).slice(0, most);
}

/** The quantities, answers and moves said of one entry, struck ones too. */
function factsAbout({ ledger }: Scene, index: number): readonly number[] {
  const { facts, entries } = ledger.stock;
  if (!facts.isSpokenOf(index)) return [];
  const id = entries.id(index);
  return ["quantity", "moved", "anyway", "doubted"].flatMap((what) => facts.indexesAbout(`${what}:${id}`));
}
