import { realPacks, seeded } from "../makers/tables.ts";

/** One pack of a real product, as its printer made it. */
export interface RealPack {
  readonly gtin: string;
  readonly name: string;
  readonly lot: string;
  readonly expiry: string;
  readonly serial: string;
  /** What a scanner reads from it: the DataMatrix, or the EAN of a pack that has none. */
  readonly reading: string;
}

/** Packs of so many real products, in the order they lie on the shelf; the same for the same seed. */
export function packsOf(products: number, packs: number, seed = 1): readonly RealPack[] {
  const random = seeded(seed);
  const below = (most: number) => Math.floor(random() * most);
  const known = realPacks().filter(({ gtin }) => /^0\d{13}$/.test(gtin));
  const chosen = new Set<(typeof known)[number]>();
  while (chosen.size < products) chosen.add(known[below(known.length)] as (typeof known)[number]);
  const shelf = [...chosen];
  return Array.from({ length: packs }, (_, index) => {
    const { gtin, name } = shelf[index % products] as (typeof known)[number];
    const hasMatrix = index % 5 !== 4;
    const lot = `L${String(index % (products * 2)).padStart(4, "0")}`;
    const serial = `S${seed}X${String(index).padStart(6, "0")}`;
    const expiry = `29${String(1 + (index % 12)).padStart(2, "0")}00`;
    const matrix = `01${gtin}17${expiry}10${lot}\u001d21${serial}`;
    return {
      gtin,
      name,
      lot: hasMatrix ? lot : "",
      expiry: hasMatrix ? expiry : "",
      serial: hasMatrix ? serial : "",
      reading: hasMatrix ? matrix : gtin.slice(1),
    };
  });
}
