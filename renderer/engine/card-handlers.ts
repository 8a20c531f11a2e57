import { customersOfCard } from "../../shared/usecases/customers-of-card.ts";
import { customerRow } from "./customer-rows.ts";
import type { Engine, EngineHandlers } from "./engine.ts";

/** What the Customers screen asks when a card is in the reader. */
export function cardHandlers(engine: Engine): Pick<EngineHandlers, "customersOfCard"> {
  return {
    customersOfCard: async ({ facts }) => {
      const { same, alike, locked } = await customersOfCard(engine, facts);
      const row = (one: (typeof same)[number]) => customerRow(engine, one);
      return { same: same.map(row), alike: alike.map(row), locked };
    },
  };
}
