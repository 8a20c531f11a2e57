import { encodeRecord } from "../../shared/contracts/journal-record.ts";
import type { LedgerEntry } from "../../shared/domain/ledger/entry.ts";
import { encodePage } from "../../shared/domain/ledger/page.ts";
import { linesNow } from "../../shared/domain/snapshot/lines-then.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { adoptCopy } from "../../shared/usecases/adopt-copy.ts";
import { inspectSnapshot } from "../../shared/usecases/inspect-snapshot.ts";
import type { PackedSnapshot } from "../../shared/usecases/pack-moment.ts";
import { stockDigest } from "../../shared/usecases/stock-digest.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { entry, id, place, session } from "../makers/entries.ts";
import { pagesOf } from "../makers/pages.ts";
import { packed, quiet } from "../makers/snapshots.ts";
import { startStation, type TestStation } from "../makers/station.ts";
import { seeded } from "../makers/tables.ts";

/** Products, lots and serial numbers that all stations meet, so that one pack is often counted twice. */
const [products, lots, serials, places] = [400, 5, 3_000, 6];

type Dice = (below: number) => number;

/**
 * What one station says: it opens its places, then counts, sells, corrects and strikes, its own and what others said,
 * whether that has reached it or not.
 */
function saidBy(by: number, count: number, stations: number, die: Dice): readonly LedgerEntry[] {
  const own = (at: number) => session(by * 100 + at);
  const target = () => id(1 + die(stations), 1 + die(count));
  const code = () => `0541${String(1_000_000_000 + die(products))}`.slice(0, 14);
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const at = index * 700 + die(600);
    if (number === 1) return entry("started", by, number, { at });
    if (index <= places)
      return entry("sessionOpened", by, number, { at, session: own(index), location: place(index) });
    const pack = {
      session: own(1 + die(places)),
      code: code(),
      ...(die(3) > 0 ? { lot: `L${die(lots)}` } : {}),
    };
    const roll = die(100);
    if (roll < 70)
      return entry("counted", by, number, {
        at,
        ...pack,
        ...(die(2) > 0 ? { serial: `S${die(serials)}` } : { delta: 1 + die(9) }),
      });
    if (roll < 80) return entry("takenOut", by, number, { at, ...pack, delta: -1 });
    if (roll < 86) return entry("voided", by, number, { at, target: target() });
    if (roll < 92) return entry("quantity", by, number, { at, of: target(), said: die(20) });
    if (roll < 96)
      return entry("productKnown", by, number, {
        at,
        code: code(),
        codes: [`CNK:${1_000_000 + die(products)}`],
      });
    return entry("adjusted", by, number, {
      at,
      location: place(1 + die(places)),
      code: code(),
      delta: die(9) - 4,
    });
  });
}

/** A snapshot of a station that holds these entries: runs of numbers between which others are missing. */
async function snapshotOf(
  entries: readonly LedgerEntry[],
  parts: readonly (readonly [number, number])[],
): Promise<PackedSnapshot> {
  const profile = new MemoryProfile();
  for (const [from, to] of parts) {
    for (let at = from; at < to; at += 1_000) {
      const some = entries.slice(at, Math.min(to, at + 1_000));
      const [first, last] = [some[0] as LedgerEntry, some.at(-1) as LedgerEntry];
      const about = { writer: first.writer, from: first.number, to: last.number, stage: "-" };
      await profile["journal.append"]({ records: encodeRecord(about, encodePage(some)) });
    }
  }
  const station = await startStation({ profile });
  const snapshot = await packed(station);
  await station.database.delete();
  return snapshot;
}

/** How many stocks came out otherwise than all entries at once, of so many stations merged in so many random orders. */
export async function mergeTrial(
  {
    stations,
    entries,
    rounds,
    seed,
  }: { readonly stations: number; readonly entries: number; readonly rounds: number; readonly seed: number },
  told: (line: string) => void = () => {},
) {
  const random = seeded(seed);
  const die: Dice = (below) => Math.floor(random() * below);
  const said = Array.from({ length: stations }, (_, at) => saidBy(at + 1, entries, stations, die));
  const all = new Stock();
  all.apply(pagesOf(said.flat()));
  const expected = await worth(all);
  const snapshots: PackedSnapshot[][] = [];
  for (const own of said) {
    const [early, late] = [die(entries), die(entries)].sort((a, b) => a - b) as [number, number];
    // Whole, as it was earlier, and with a hole, as a station holds another's of whom one stick was lost.
    const parts: readonly (readonly [number, number])[][] = [
      [[0, entries]],
      [[0, Math.max(1, early)]],
      [
        [0, Math.max(1, early)],
        [Math.max(early, late), entries],
      ],
    ];
    snapshots.push(
      await Promise.all(
        parts.map((one) =>
          snapshotOf(
            own,
            one.filter(([from, to]) => to > from),
          ),
        ),
      ),
    );
  }
  let [wrong, taken] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const here = await startStation();
    // Every station's whole one comes once at least; earlier ones, those with a hole and the same again lie between.
    const order = snapshots.flatMap(([whole, earlier, holed]) =>
      [whole, ...[earlier, holed, whole].filter(() => die(3) === 0)].flatMap((one) => (one ? [one] : [])),
    );
    for (let at = order.length - 1; at > 0; at--) {
      const other = die(at + 1);
      [order[at], order[other]] = [order[other] as PackedSnapshot, order[at] as PackedSnapshot];
    }
    for (const snapshot of order) await take(here, snapshot);
    taken += order.length;
    const merged = await packed(here);
    const next = await startStation();
    await take(next, merged);
    for (const station of [here, next])
      if ((await worth(station.engine.ledger.stock)) !== expected) wrong += 1;
    told(
      `round ${round + 1}: ${order.length} snapshots, ${here.engine.ledger.stock.entries.size} entries, ${wrong} wrong`,
    );
    await here.database.delete();
    await next.database.delete();
  }
  return { wrong, taken, lines: all.lines.size, entries: all.entries.size, stocks: rounds * 2 };
}

async function take({ engine }: TestStation, { file, secret, name }: PackedSnapshot): Promise<void> {
  const seen = await inspectSnapshot(engine, { name, bytes: file }, secret, quiet);
  if (!seen.ok) throw new Error(JSON.stringify(seen.failure));
  const done = await adoptCopy(engine, seen.value, null, quiet);
  if (!done.ok) throw new Error(done.failure.code);
}

/** The lines of a stock with their quantities, and their findings, as one text. */
async function worth(stock: Stock): Promise<string> {
  const { lines } = stock;
  const digest = async (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
  const text = await stockDigest({ digest }, linesNow(stock), quiet);
  const findings = new Map<number, number>();
  for (let line = 0; line < lines.size; line++)
    if ((lines.live[line] as number) > 0) {
      const found = lines.findings[line] as number;
      findings.set(found, (findings.get(found) ?? 0) + 1);
    }
  return `${text}${JSON.stringify([...findings].sort(([a], [b]) => a - b))}`;
}
