import type { ProductRecord } from "../domain/import/product-table.ts";
import type { Proposal } from "../domain/import/stock-plan.ts";
import type { ProductFacts } from "../domain/stock/products.ts";
import type { Ledger } from "./ledger.ts";

/** How a product of a table stands to what the ledger knows. */
export type ProductState =
  | { readonly is: "new" | "same"; readonly product: ProductRecord }
  /** `by` is a code of the row that the ledger knows. */
  | {
      readonly is: "changed";
      readonly product: ProductRecord;
      readonly was: ProductRecord;
      readonly by: string;
    }
  /** Its codes are known as several products: a person says which of them the row means. */
  | { readonly is: "ambiguous"; readonly product: ProductRecord; readonly candidates: readonly Proposal[] };

/** A product with a name under its root. */
interface Known extends ProductFacts {
  readonly root: number;
  readonly code: string;
}

/** How a row stands to the ledger; `chosen` is the code a person said it means, where its codes are several products. */
export function productState(ledger: Ledger, product: ProductRecord, chosen?: string): ProductState {
  const known = knownOf(ledger, [product.code, ...product.codes]);
  const picked = known.length > 1 ? known.find(({ code }) => code === chosen) : known[0];
  if (known.length > 1 && !picked) return { is: "ambiguous", product, candidates: proposalsOf(known) };
  if (!picked) return { is: "new", product };
  return changeOf(picked, known.length > 1 ? only(ledger, product, picked) : product);
}

const proposalsOf = (known: readonly Known[]): readonly Proposal[] =>
  known.map(({ code, name, pack }) => ({ code, name, pack }));

/** The named products of some codes, each once, with the first of the codes that leads to it. */
function knownOf({ stock: { products, entries } }: Ledger, codes: readonly string[]): readonly Known[] {
  const found = new Map<number, Known>();
  for (const code of codes) {
    const place = entries.codes.find(code);
    if (place === undefined) continue;
    const root = products.root(place);
    if (!found.has(root) && products.isNamed(root)) found.set(root, { ...products.known(root), root, code });
  }
  return [...found.values()];
}

/** A row without the codes that are other products'. */
function only(ledger: Ledger, product: ProductRecord, { root, code }: Known): ProductRecord {
  const codes = [product.code, ...product.codes].filter((other) => {
    const [known] = knownOf(ledger, [other]);
    return other !== code && (!known || known.root === root);
  });
  return { ...product, code, codes };
}

function changeOf(known: Known, product: ProductRecord): ProductState {
  const codes = product.codes.filter((code) => code !== product.code);
  const isNewCode = [product.code, ...codes].some((code) => !known.codes.includes(code));
  // An empty pack says nothing of the one that is known.
  const pack = product.pack === "" ? known.pack : product.pack;
  const said = { ...product, pack, codes: [...new Set([...codes, ...others(known, product.code)])] };
  const was = { code: product.code, name: known.name, pack: known.pack, codes: others(known, product.code) };
  if (known.name === said.name && known.pack === pack && !isNewCode) return { is: "same", product };
  return { is: "changed", product: said, was, by: known.code };
}

const others = (known: Known, code: string) => known.codes.filter((other) => other !== code);
