import { success } from "../base/result.ts";
import type { RecallRow } from "../contracts/frame-records.ts";
import {
  decodeRecalls,
  encodeRecalls,
  type RecallList,
  recallId,
  recallIds,
} from "../domain/recall/recall-list.ts";
import { type RecallMatch, Recalls } from "../domain/recall/recalls.ts";
import type { CarriedRecalls } from "../domain/recall/recalls-file.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { CatalogueStore, StoredCatalogue } from "../ports/catalogue-store.ts";
import type { Catalogue } from "./catalogue.ts";

/**
 * The recall lists of this station, and the lines of the stock that meet them. They are no part of the fold: equal ledgers
 * give equal stock, whatever lists are loaded.
 */
export class RecallBook {
  readonly #store: CatalogueStore;
  readonly #catalogue: Catalogue;
  readonly #stock: Stock;
  #lists: readonly StoredCatalogue[] = [];
  #recalls = new Recalls([]);
  /** The codes under which recalled products are in stock, by root, and for which state of ledger and lists that was found. */
  #codesOf = new Map<number, readonly string[]>();
  #foundFor = { codes: -1, facts: -1, lists: -1 };

  constructor(store: CatalogueStore, catalogue: Catalogue, stock: Stock) {
    this.#store = store;
    this.#catalogue = catalogue;
    this.#stock = stock;
  }

  get rows(): readonly RecallRow[] {
    return this.#lists.map(({ id, title, products, loadedAt }) => ({ id, title, rows: products, loadedAt }));
  }

  /** Reads every list from its store. */
  async load(): Promise<void> {
    this.#lists = (await this.#store.all()).filter(({ id }) => id.startsWith(recallIds));
    this.#recalls = new Recalls(this.#lists.flatMap(({ bytes }) => decodeRecalls(bytes) ?? []));
    this.#foundFor = { codes: -1, facts: -1, lists: -1 };
  }

  /** The lists as they go along in a copy. */
  get carried(): readonly CarriedRecalls[] {
    return this.#lists.flatMap(({ title, loadedAt, bytes }) => {
      const list = decodeRecalls(bytes);
      return list ? [{ title, loadedAt, codes: list.codes, lots: list.lots }] : [];
    });
  }

  /** Those of a copy that are not here, or older here. */
  newIn(carried: readonly CarriedRecalls[]): readonly CarriedRecalls[] {
    return carried.filter(({ title, loadedAt }) => {
      const held = this.#lists.find(({ id }) => id === recallId(title));
      return !held || held.loadedAt < loadedAt;
    });
  }

  /** Keeps what a copy has newer, each list in the place of the one of its title. */
  async take(carried: readonly CarriedRecalls[]): ReturnType<CatalogueStore["replace"]> {
    const lists = this.newIn(carried);
    for (const { title, loadedAt, codes, lots } of lists) {
      const bytes = encodeRecalls({ codes, lots });
      const list = { id: recallId(title), title, products: codes.length, loadedAt, bytes };
      const kept = await this.#store.replace(list);
      if (!kept.ok) return kept;
    }
    if (lists.length > 0) await this.load();
    return success(undefined);
  }

  /** How a pack meets the lists; with no list that is no work at all. */
  find(codes: readonly string[], lot: string): RecallMatch | undefined {
    return this.#recalls.isEmpty ? undefined : this.#recalls.find(codes, lot);
  }

  /** The same for a pack that was just read: by all codes that the ledger or a list knows of its product. */
  findRead(codes: readonly string[], lot: string): RecallMatch | undefined {
    if (this.#recalls.isEmpty) return undefined;
    const { products, entries } = this.#stock;
    const all = codes.flatMap((code) => {
      const place = entries.codes.find(code);
      const known = place === undefined ? [] : products.known(products.root(place)).codes;
      return [code, ...known, ...(this.#catalogue.find(code)?.codes ?? [])];
    });
    return this.#recalls.find([...new Set(all)], lot);
  }

  /** How a line meets the lists, by every code its product has. */
  ofLine(line: number): RecallMatch | undefined {
    if (this.#recalls.isEmpty) return undefined;
    const { lines, entries } = this.#stock;
    const codes = this.#recalledCodes().get(lines.root[line] as number);
    return codes && this.#recalls.find(codes, entries.lots.word(lines.lot[line] as number));
  }

  /** Lines and packs that are in stock and named by this list, surely or perhaps. */
  counts(list: RecallList): { readonly lines: number; readonly packs: number } {
    let [lines, packs] = [0, 0];
    const only = new Recalls([list]);
    const recalled = this.#recalledCodes();
    const { lines: table, entries } = this.#stock;
    for (let line = 0; line < table.size; line++) {
      const codes = recalled.get(table.root[line] as number);
      if (!codes || table.live[line] === 0 || table.quantity[line] === 0) continue;
      if (!only.find(codes, entries.lots.word(table.lot[line] as number))) continue;
      lines += 1;
      if (table.unit[line] === 0) packs += table.quantity[line] as number;
    }
    return { lines, packs };
  }

  /** From the lists to the stock, not the other way: a list names few products. Looked up again after something was said. */
  #recalledCodes(): ReadonlyMap<number, readonly string[]> {
    const { entries, products } = this.#stock;
    const now = { codes: entries.codes.size, facts: entries.facts.size, lists: this.#catalogue.loads };
    const then = this.#foundFor;
    if (then.codes === now.codes && then.facts === now.facts && then.lists === now.lists)
      return this.#codesOf;
    this.#foundFor = now;
    const found = new Map<number, string[]>();
    for (const listed of this.#recalls.codes()) {
      for (const code of this.#catalogue.find(listed)?.codes ?? [listed]) {
        const place = entries.codes.find(code);
        if (place === undefined) continue;
        const root = products.root(place);
        const known = found.get(root);
        if (known) known.push(listed);
        else found.set(root, [listed]);
      }
    }
    this.#codesOf = found;
    return found;
  }
}
