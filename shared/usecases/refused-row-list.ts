import type { RefusedRow } from "../domain/import/refused-rows.ts";
import type { RowList } from "./plan-rows.ts";

/** The refused rows of a plan as they are shown: the cell that is to blame, and why. */
export const refusedRows = (refused: readonly RefusedRow[]): RowList => ({
  bucket: "refused",
  lines: refused.map(({ line }) => line),
  row: (index) => {
    const { line, reason, cell } = refused[index] as RefusedRow;
    return { line, reason, cells: [cell] };
  },
});
