/**
 * A reference list in columns, product by product: `codes` are canonical codes joined by spaces, the first one is the
 * code the product is known by.
 */
export interface CatalogueColumns {
  readonly names: readonly string[];
  readonly packs: readonly string[];
  readonly codes: readonly string[];
  /** What joins a product to the rows of a list's other file, where it comes in two (the French CIS number). */
  readonly groups?: readonly string[];
  /** VAT in percent, null where the list says none; absent where it says none at all, or was kept by a version before. */
  readonly vats?: readonly (number | null)[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The bytes a list rests as. */
export const encodeCatalogue = (columns: CatalogueColumns): Uint8Array =>
  encoder.encode(JSON.stringify({ format: 1, ...columns }));

/** The list of such bytes; undefined when a newer version wrote them. */
export function decodeCatalogue(bytes: Uint8Array): CatalogueColumns | undefined {
  const value = JSON.parse(decoder.decode(bytes)) as CatalogueColumns & { readonly format: number };
  return value.format === 1 ? value : undefined;
}
