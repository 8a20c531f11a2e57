import type { Product } from "../domain/catalogue/product.ts";
import type { Stock } from "../domain/stock/stock.ts";

/** Every product the ledger has a name for. */
export function* knownProducts({ products, entries }: Stock): Generator<Product> {
  for (const root of products.roots()) {
    const { name, pack, codes } = products.look(root);
    if (name !== "") yield { code: entries.codes.word(root), codes, name, pack };
  }
}
