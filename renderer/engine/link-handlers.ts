import { newProduct, nextOwnCode } from "../../shared/usecases/new-product.ts";
import type { Engine, EngineHandlers } from "./engine.ts";

/** What is asked of codes and the products they belong to. */
export function linkHandlers(engine: Engine): Pick<EngineHandlers, "nextOwnCode" | "newProduct"> {
  return {
    nextOwnCode: () => ({ own: nextOwnCode(engine) ?? "" }),
    newProduct: async (said) => {
      const made = await newProduct(engine, said);
      const { code, name, pack } = said;
      const codes = made.ok && made.value.own ? [code, `CNK:${made.value.own}`] : [code];
      if (made.ok) engine.catalogue.know({ code, codes, name, pack });
      return made;
    },
  };
}
