import { foldedWords } from "../domain/catalogue/fold.ts";
import type { Proposal, StockProduct } from "../domain/import/stock-plan.ts";
import type { Pause } from "../domain/tables/table.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue">;

/** As many as there are keys to choose them by. */
export const mostProposals = 9;
/** Names that begin with another one come behind it. */
const looked = 60;
/** So many names are looked up between two breaths. */
const atOnce = 10;

/**
 * What the ledger and the lists know under the very name of each product, letters folded; of several packs those first
 * whose pack is named too. Nothing for a product whose code is known: it is what its code says.
 */
export async function proposeProducts(
  needs: Needs,
  products: readonly StockProduct[],
  pause: Pause,
): Promise<readonly (readonly Proposal[])[]> {
  const named = new Map<string, readonly Proposal[]>();
  const proposed: (readonly Proposal[])[] = [];
  for (const [at, { code, name, pack }] of products.entries()) {
    if (at % atOnce === 0) await pause(at, products.length);
    const key = folded(name);
    if (key === "" || isKnown(needs, code)) {
      proposed.push([]);
      continue;
    }
    let all = named.get(key);
    if (!all) {
      all = knownAs(needs, name, key);
      named.set(key, all);
    }
    const first = folded(pack);
    const samePack = all.filter((one) => folded(one.pack) === first);
    proposed.push([...new Set([...samePack, ...all])].slice(0, mostProposals));
  }
  return proposed;
}

function knownAs({ catalogue }: Needs, name: string, key: string): readonly Proposal[] {
  return catalogue
    .search(name, looked)
    .filter((product) => folded(product.name) === key)
    .map(({ code, name: own, pack }) => ({ code, name: own, pack }));
}

function isKnown({ ledger, catalogue }: Needs, code: string): boolean {
  const { products, entries } = ledger.stock;
  const place = entries.codes.find(code);
  return (
    catalogue.find(code) !== undefined || (place !== undefined && products.isNamed(products.root(place)))
  );
}

const folded = (text: string) => foldedWords(text).join(" ");
