import type { CatalogueColumns } from "./catalogue-page.ts";

/** A list covers a kind of code when at least this share of its products bears one. */
const coverage = 0.5;

/** `CNK`, `PZN` … of a national code; the country's digits of a GTIN, which a national list covers as a whole. */
export function kindOfCode(code: string): string {
  const colon = code.indexOf(":");
  return colon > 0 ? code.slice(0, colon) : code.slice(0, 6);
}

/** The kinds of code a list has for most of its products. */
export function coveredKinds({ codes }: Pick<CatalogueColumns, "codes">): readonly string[] {
  const counts = new Map<string, number>();
  for (const all of codes)
    for (const kind of new Set(all.split(" ").map(kindOfCode))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= codes.length * coverage).map(([kind]) => kind);
}
