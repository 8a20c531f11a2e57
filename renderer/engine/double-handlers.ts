import { doublesOf } from "../../shared/usecases/customer-doubles.ts";
import { customerRow } from "./customer-rows.ts";
import type { Engine, EngineHandlers } from "./engine.ts";

/** What the Customers screen asks of records that may be of one person. */
export function doubleHandlers(engine: Engine): Pick<EngineHandlers, "doublesOf"> {
  return {
    doublesOf: async ({ id, customer }) => {
      const found = await doublesOf(engine, id, customer);
      return found.map(({ row, why }) => ({ row: customerRow(engine, row), why }));
    },
  };
}
