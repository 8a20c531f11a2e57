import type { ProductRecord } from "../domain/import/product-table.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Dependencies } from "./dependencies.ts";
import { knownFacts, sourceText } from "./known-facts.ts";
import type { Task } from "./tasks.ts";

/** So many products are a millisecond of work. */
const atOnce = 250;

type Needs = Pick<Dependencies, "ledger" | "catalogue">;

/**
 * What a file tells of products that the ledger does not know yet. A product it does not name is looked up in the lists;
 * one that the ledger names keeps that name.
 */
export async function productFacts(
  needs: Needs,
  products: readonly ProductRecord[],
  source: string,
  task: Task,
): Promise<readonly Draft<"productKnown">[]> {
  const told = new ProductFacts(needs, source);
  for (let at = 0; at < products.length; at += atOnce) {
    await task.step(0, 0);
    for (const product of products.slice(at, at + atOnce)) told.add(product);
  }
  return told.facts;
}

/** The same, product by product as they are met. */
export class ProductFacts {
  readonly facts: Draft<"productKnown">[] = [];
  readonly #needs: Needs;
  readonly #stock: Stock;
  readonly #source: string;
  readonly #said = new Set<string>();

  constructor(needs: Needs, source: string) {
    this.#needs = needs;
    this.#stock = needs.ledger.stock;
    this.#source = sourceText(source);
  }

  add(product: ProductRecord): void {
    const codes = [product.code, ...product.codes];
    if (isNamed(this.#stock, product.code) || this.#areSaid(codes)) return;
    const listed = product.name === "" ? knownFacts(this.#needs, codes)[0] : undefined;
    if (!listed && product.name === "" && product.codes.length === 0) return;
    const { name, pack } = nameOf(this.#stock, product);
    const source = this.#source;
    const fact = listed ?? { kind: "productKnown", code: product.code, codes, name, pack, source };
    this.facts.push(fact);
    for (const code of fact.codes) this.#said.add(code);
  }

  #areSaid(codes: readonly string[]): boolean {
    for (const code of codes) if (!this.#said.has(code)) return false;
    return true;
  }
}

/** The name a product goes by: that of another of its codes, when the ledger has one, else the file's. */
function nameOf({ products, entries }: Stock, product: ProductRecord): Pick<ProductRecord, "name" | "pack"> {
  for (const code of product.codes) {
    const place = entries.codes.find(code);
    if (place !== undefined && products.isNamed(products.root(place)))
      return products.known(products.root(place));
  }
  return product;
}

function isNamed({ products, entries }: Stock, code: string): boolean {
  const place = entries.codes.find(code);
  return place !== undefined && products.isNamed(products.root(place));
}
