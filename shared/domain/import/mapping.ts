/** What a file is taken for: what its rows become. */
export const targets = [
  "stock",
  "expected",
  "products",
  "customers",
  "locations",
  "links",
  "catalogue",
  "recalls",
] as const;
export type Target = (typeof targets)[number];

/** Which column of a file, from 0, holds which field. */
export type SaidColumns = { readonly [field: string]: number };

/** What a file is taken for, and where its fields stand: as a person says, a recipe, or a guess. */
export interface Mapping {
  readonly target: Target;
  readonly columns: SaidColumns;
}
