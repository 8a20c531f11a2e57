/** Finds a product's number by a canonical code. */
export interface CatalogueIndex {
  /** The product listed first for a code. */
  find(code: string): number | undefined;
  /** Every product listed for a code. */
  findAll(code: string): readonly number[];
}

/** Finds product numbers by words, best first. */
export interface CatalogueWords {
  search(text: string, limit?: number): readonly number[];
}

/** What was found for a code or for words, as product numbers. */
export type Match =
  | { readonly kind: "one"; readonly product: number }
  | { readonly kind: "several"; readonly products: readonly number[] }
  | { readonly kind: "none" };

/** The product that codes of one pack name together; several when they disagree, which is never settled silently. */
export function matchCodes(codes: readonly string[], index: CatalogueIndex): Match {
  return matchOf(codes.flatMap((code) => index.findAll(code)));
}

/** The product that codes name, or, when they name none, the products that words find. */
export function matchProduct(
  codes: readonly string[],
  text: string,
  catalogue: CatalogueIndex & CatalogueWords,
): Match {
  const byCodes = matchCodes(codes, catalogue);
  return byCodes.kind === "none" ? matchOf(catalogue.search(text)) : byCodes;
}

function matchOf(found: readonly number[]): Match {
  const products = [...new Set(found)];
  const [product] = products;
  if (product === undefined) return { kind: "none" };
  return products.length === 1 ? { kind: "one", product } : { kind: "several", products };
}
