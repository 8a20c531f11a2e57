import { nameForFiles } from "../../shared/base/name-for-files.ts";
import { success } from "../../shared/base/result.ts";
import { usualProfile } from "../../shared/domain/export/export-profile.ts";
import type { ListRow } from "../../shared/domain/paper/list-row.ts";
import { listWords } from "../../shared/domain/paper/list-words.ts";
import { stockPdf } from "../../shared/domain/paper/stock-pdf.ts";
import { momentText } from "../../shared/domain/snapshot/drill-protocol.ts";
import { expiryText } from "../../shared/domain/stock/expiry-number.ts";
import { makeTable } from "../../shared/usecases/made-table.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { sourceOf } from "./export-wishes.ts";
import { placeName, productRow, stationName } from "./present.ts";
import { runTask } from "./run-task.ts";
import type { StockQuery } from "./stock-query.ts";
import { tablesOf } from "./tables-of.ts";

/** All lines there are, place by place, and by name in each. */
const byPlace: StockQuery = {
  ...{ first: 0, count: 0, text: "", place: null, expiry: "any", finding: null },
  ...{ sort: "place", descending: false, marked: null, fresh: 0 },
};

/** The stock as a table and as a document, for a shop that has to work from paper. */
export function plainListHandlers(engine: Engine): Pick<EngineHandlers, "plainList"> {
  const { station, clock, ledger } = engine;
  return {
    plainList: () =>
      runTask(engine, "export", async (task) => {
        const { language } = station.file.settings;
        const profile = usualProfile("stock", language, ledger.stock.expected.isAny);
        const source = await sourceOf(engine, { what: "stock" }, profile, null);
        const table = await makeTable({ ...engine, tables: tablesOf(engine) }, source, profile, null, task);
        if (!table.ok) return table;
        const lines = engine.lists.list(byPlace);
        const about = {
          pharmacy: ledger.stock.facts.heads<"pharmacyNamed">("pharmacy")[0]?.said.name ?? "",
          station: stationName(ledger.stock, station.file.station),
          moment: momentText(new Date(clock.now())),
          number: (value: number) => new Intl.NumberFormat(language).format(value),
        };
        const list = rowsOf(engine, lines);
        const pdf = await stockPdf(list, lines.length, about, listWords[language], task.step);
        return success({
          name: ["Reshelf", nameForFiles(about.station), "stock"].filter(Boolean).join(" "),
          csv: table.value.bytes,
          pdf: pdf.bytes,
          lines: pdf.rows,
          pages: pdf.pages,
        });
      }),
  };
}

/** What lies on lines, as people read it; those that hold nothing any more are left out. */
function* rowsOf(engine: Engine, found: Uint32Array): Generator<ListRow> {
  const { stock } = engine.ledger;
  const { entries, lines } = stock;
  const products = new Map<number, { readonly name: string; readonly code: string }>();
  for (const line of found) {
    const quantity = lines.quantity[line] as number;
    if (quantity === 0) continue;
    const root = lines.root[line] as number;
    let product = products.get(root);
    if (!product) {
      const { name, pack, shown } = productRow(stock, engine.catalogue, root);
      product = { name: [name || shown, pack].filter(Boolean).join(", "), code: shown };
      products.set(root, product);
    }
    yield {
      ...product,
      place: placeName(engine, entries.locations.word(lines.location[line] as number)),
      lot: entries.lots.word(lines.lot[line] as number),
      expiry: shownExpiry(expiryText(lines.expiry[line] as number)),
      quantity,
      isPieces: lines.unit[line] === 1,
    };
  }
}

/** Day first, as all four languages write it. */
function shownExpiry(expiry: string): string {
  return expiry.split("-").reverse().join("/");
}
