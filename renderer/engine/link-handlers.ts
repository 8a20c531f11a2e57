import { unlinkCodes } from "../../shared/usecases/links.ts";
import { newProduct, nextOwnCode } from "../../shared/usecases/new-product.ts";
import type { Engine, EngineHandlers } from "./engine.ts";

type Linking = Pick<EngineHandlers, "links" | "unlinkCodes" | "nextOwnCode" | "newProduct">;

/** The list is told at most this often, in milliseconds. */
const linksEvery = 150;

/** What is asked of codes and the products they belong to. */
export function linkHandlers(engine: Engine): Linking {
  return {
    links: ({ text, first, count }, changed) =>
      engine.watchers.watch(() => engine.links.window(text, first, count), changed, linksEvery),
    unlinkCodes: ({ of, pair, reason }) => unlinkCodes(engine, of, pair, reason),
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
