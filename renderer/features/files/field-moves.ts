import type { SaidColumns } from "../../../shared/domain/import/mapping.ts";

/** The mapping with a field given to a column, or none: no column serves two fields, and no field has two columns. */
export function given(columns: SaidColumns, at: number, field: string | null): SaidColumns {
  const others = Object.entries(columns).filter(([other, column]) => column !== at && other !== field);
  return Object.fromEntries(field === null ? others : [...others, [field, at]]);
}

/** The mapping with the field of one column moved to another, whose own field comes in its place. */
export const moved = (columns: SaidColumns, from: number, to: number): SaidColumns =>
  Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [
      field,
      column === from ? to : column === to ? from : column,
    ]),
  );
