import type { Dependencies } from "./dependencies.ts";
import { arePartedCodes } from "./parted-codes.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue">;

/** A product in the making: its codes, those it had and those the rows before gave it. */
type Group = Set<string>;

/** Joins codes row by row, as the ledger and the lists know them, and says what each row comes to; nothing is written. */
export class JoinedCodes {
  readonly #needs: Needs;
  readonly #groups = new Map<string, Group>();

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /**
   * `same` when the ledger knows it; `parted` when a person said of two of them that they are not one product;
   * `two-products` when two numbers of one national system would come together, since such a number is one product.
   */
  join(codes: readonly string[]): "new" | "same" | "parted" | "two-products" {
    if (this.#isKnown(codes)) return "same";
    const groups = new Set(codes.map((code) => this.#groupOf(code)));
    const all = [...new Set([...groups].flatMap((group) => [...group]))];
    const [first] = groups;
    if (groups.size < 2 || !first) return "new";
    for (const [at, code] of codes.entries())
      for (const other of codes.slice(at + 1))
        if (arePartedCodes(this.#needs.ledger.stock, code, other)) return "parted";
    if (new Set(all.flatMap(nationalSystem)).size < all.flatMap(nationalSystem).length) return "two-products";
    for (const code of all) {
      first.add(code);
      this.#groups.set(code, first);
    }
    return "new";
  }

  #isKnown(codes: readonly string[]): boolean {
    const { entries, products } = this.#needs.ledger.stock;
    const roots = codes.map((code) => {
      const place = entries.codes.find(code);
      return place === undefined ? -1 : products.root(place);
    });
    return roots.every((root) => root >= 0 && root === roots[0]);
  }

  #groupOf(code: string): Group {
    const known = this.#groups.get(code);
    if (known) return known;
    const { ledger, catalogue } = this.#needs;
    const { entries, products } = ledger.stock;
    const place = entries.codes.find(code);
    const own = place === undefined ? [] : products.known(products.root(place)).codes;
    const group: Group = new Set([code, ...own, ...(catalogue.find(code)?.codes ?? [])]);
    for (const other of group) this.#groups.set(other, group);
    return group;
  }
}

/** The system of a national number, such as CNK; nothing for any other code. */
const nationalSystem = (code: string): readonly string[] => /^([A-Z]+):\d/.exec(code)?.slice(1) ?? [];
