import { seeded } from "../../build/bench/kit/figures.mjs";
import { gtinCheckDigit } from "../../shared/domain/codes/gtin.ts";
import type { LedgerEntry } from "../../shared/domain/ledger/entry.ts";
import { entryId } from "../../shared/domain/ledger/identity.ts";
import { mark } from "../../shared/domain/stock/fold-state.ts";
import { finding } from "../../shared/domain/stock/line-table.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { batch, entry, place, session, writer } from "../makers/entries.ts";
import { pagesOf } from "../makers/pages.ts";

/** What one station says after it has taken the others in. */
export interface Told {
  readonly found: number;
  readonly wrong: number;
  /** Lines with such a reading that do not say so, or say so without one. */
  readonly lines: number;
  /** Packs that lie there, which doubles do not add to. */
  readonly packs: number;
}

const stations = 3;
const products = 2_000;

/**
 * `packs` packs with serials on three stations, a tenth of them by an import; a share is scanned again at any station and
 * place. Beside them what must not be found: packs of two products with one serial, and packs sold and brought back.
 */
export function twiceTrial(packs: number, share: number, seed: number) {
  const random = seeded(seed);
  const roll = (sides: number) => Math.floor(random() * sides);
  const entries: LedgerEntry[] = [];
  const numbers = new Map<number, number>();
  const planted = new Set<string>();
  let at = 0;
  let lying = 0;
  const say = (
    kind: "counted" | "takenOut" | "started" | "batchClosed",
    by: number,
    said: object,
  ): string => {
    const number = (numbers.get(by) ?? 0) + 1;
    numbers.set(by, number);
    at += 1 + roll(900);
    entries.push(entry(kind, by, number, { at, ...said }));
    return entryId(writer(by), number);
  };
  // Writers 1 to 3 are stations, 4 is an import of station 1.
  for (let by = 1; by <= stations; by++) say("started", by, {});
  say("started", 4, { batch: batch(1) });
  for (let pack = 0; pack < packs; pack++) {
    const said = { code: gtin(roll(products)), serial: serialOf(pack), lot: `L${pack % 40}` };
    const by = random() < 0.1 ? 4 : 1 + roll(stations);
    say("counted", by, { ...said, session: session(by === 4 ? 1 : by) });
    lying += 1;
    const again = () => 1 + roll(stations);
    const luck = random();
    if (luck < share) {
      const where = again();
      planted.add(say("counted", where, { ...said, session: session(where) }));
    } else if (luck < share + 0.02) {
      // Sold, and brought back.
      say("takenOut", again(), { ...said, session: session(by === 4 ? 1 : by) });
      const where = again();
      say("counted", where, { ...said, session: session(where) });
    } else if (luck < share + 0.04) {
      // Another product whose maker counts in the same way.
      say("counted", by === 4 ? 1 : by, {
        ...said,
        code: gtin(products + roll(products)),
        session: session(1),
      });
      lying += 1;
    }
  }
  say("batchClosed", 1, { batch: batch(1) });
  for (let by = 1; by <= stations; by++)
    entries.push(
      entry("sessionOpened", by, (numbers.get(by) ?? 0) + 1, { session: session(by), location: place(by) }),
    );
  const told = Array.from({ length: stations }, (_, station) => merged(entries, planted, station));
  return { planted: planted.size, lying, entries: entries.length, told };
}

/** One station takes its own pages first and then those of the others, in an order of its own. */
function merged(entries: readonly LedgerEntry[], planted: ReadonlySet<string>, station: number): Told {
  const pages = pagesOf(entries, "columns");
  const own = pages.filter((page) => page.writer === writer(station + 1));
  const others = pages.filter((page) => page.writer !== writer(station + 1));
  const stock = new Stock();
  for (const page of [...own, ...(station === 1 ? others.reverse() : others)]) stock.apply([page]);
  const { state, lines } = stock;
  let [found, wrong, packs] = [0, 0, 0];
  const doubtful = new Set<number>();
  for (let index = 0; index < stock.entries.size; index++) {
    if (!stock.entries.isQuantity(index)) continue;
    packs += state.share[index] as number;
    if (!state.has(index, mark.duplicate)) continue;
    doubtful.add((state.line[index] as number) - 1);
    if (planted.has(stock.entries.id(index))) found += 1;
    else wrong += 1;
  }
  let said = 0;
  for (let line = 0; line < lines.size; line++)
    if ((((lines.findings[line] as number) & finding.countedTwice) !== 0) !== doubtful.has(line)) said += 1;
  return { found, wrong, lines: said, packs };
}

function gtin(product: number): string {
  const thirteen = `05412${String(product).padStart(8, "0")}`;
  return thirteen + gtinCheckDigit(thirteen);
}

const serialOf = (pack: number) => (pack * 7_919 + 1_000_003).toString(36).toUpperCase();
