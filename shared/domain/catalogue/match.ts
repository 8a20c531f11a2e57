/** Finds a product's number by a canonical code. */
export interface CatalogueIndex {
  find(code: string): number | undefined;
}
