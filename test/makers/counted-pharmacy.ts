import { scanned, type TestStation } from "./station.ts";
import { realPacks, seeded } from "./tables.ts";

/** A pharmacy at work: packs with serials, plain codes, wrong ones, numbers typed, lines corrected, moved and struck. */
export async function countedPharmacy(station: TestStation, packs: number, seed: number): Promise<void> {
  const random = seeded(seed);
  const products = realPacks().slice(0, 40);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const { ask, engine } = station;
  for (let pack = 0; pack < packs; pack++) {
    station.clock.time += 60_000;
    if (pack % 40 === 0) {
      const place = await ask.definePlace({ name: `Schap; "${pack}"`, note: "" });
      if (place.ok) await ask.openPlace({ id: place.value.id, how: "ask" });
    }
    const { gtin } = pick(products);
    const serial = `S${Math.floor(random() * packs)}`;
    const matrix = `]d201${gtin}17${pick(["270100", "280229"])}10${pick(["L1", "l1", "=1+1"])}\u001d21${serial}`;
    const texts = [matrix, matrix, gtin, gtin.slice(1), "1234567", "abc-9", "2642619"];
    const scan = await ask.recordScan(scanned(pick(texts)));
    if (!scan.ok) throw new Error(scan.failure.code);
    if (random() < 0.15) await ask.setQuantity({ of: scan.value.id, said: pick([2, 6, 40]) });
    if (random() < 0.1) await ask.setPieces({ of: scan.value.id, said: pick([3, 12]) });
    if (random() < 0.05) await ask.takeBack({});
    const line = Math.floor(random() * engine.ledger.stock.lines.size);
    if (random() < 0.05) await ask.adjustLine({ line, said: pick([0, 3, 7]), reason: "nageteld" });
    if (random() < 0.03)
      await ask.move({ target: { what: "line", line }, change: { lot: "MAR24" }, reason: "stond anders" });
    if (random() < 0.03) await ask.nameProduct({ code: "abc-9", name: "-Zalf; 5%", pack: "" });
  }
}
