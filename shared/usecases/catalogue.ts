import type { CatalogueRow } from "../contracts/frame-records.ts";
import { type CatalogueColumns, readCatalogue } from "../domain/catalogue/catalogue-page.ts";
import { coveredKinds, kindOfCode } from "../domain/catalogue/covered-kinds.ts";
import { indexing } from "../domain/catalogue/name-index.ts";
import type { Product } from "../domain/catalogue/product.ts";
import { ProductSearch } from "../domain/catalogue/search.ts";
import { ratesOf } from "../domain/catalogue/vat-rate.ts";
import { recallIds } from "../domain/recall/recall-list.ts";
import type { CatalogueStore, StoredCatalogue } from "../ports/catalogue-store.ts";
import type { Clock } from "../ports/clock.ts";

/** So many names may be added to an index before it is made anew. */
const mostAdded = 300;

/**
 * The reference lists of this station and the names its ledger knows, searched as one. They serve names and suggestions;
 * what is used of them for a count is copied into the ledger.
 */
export class Catalogue {
  /** How often its lists were read: what was found in them before is old. */
  loads = 0;
  readonly #store: CatalogueStore;
  #lists: readonly StoredCatalogue[] = [];
  readonly #damaged = new Set<string>();
  #columns: Required<Omit<CatalogueColumns, "groups">> = { names: [], packs: [], codes: [], vats: [] };
  #titles: { readonly from: number; readonly title: string; readonly loadedAt: number }[] = [];
  #byCode = new Map<string, number>();
  /** Made when somebody looks for a name, or in idle turns: a start does not wait for it. */
  #search: ProductSearch | undefined;
  readonly #covered = new Set<string>();
  /** Made when VAT is asked for. */
  #rates: ReadonlyMap<string, number> | undefined;
  /** Products of the ledger that no list has, numbered after the lists' products. */
  #own: Product[] = [];
  #ownNames = new Map<string, string>();
  #indexed = 0;

  constructor(store: CatalogueStore) {
    this.#store = store;
  }

  /** The lists as they rest: so they go along in a snapshot. One that cannot be read stays here. */
  get lists(): readonly StoredCatalogue[] {
    return this.#lists.filter(({ id }) => !this.#damaged.has(id));
  }

  get rows(): readonly CatalogueRow[] {
    return this.#lists.map(({ bytes: _, ...row }) =>
      this.#damaged.has(row.id) ? { ...row, isDamaged: true } : row,
    );
  }

  /** Reads every list from its store and makes it searchable, together with what the ledger knows. */
  async load(known: Iterable<Product>): Promise<void> {
    this.#lists = (await this.#store.all()).filter(({ id }) => !id.startsWith(recallIds));
    this.loads += 1;
    this.#readLists();
    this.#own = [];
    this.#ownNames = new Map();
    for (const product of known) this.#keep(product);
    this.#search = undefined;
  }

  /** True when there is no index, or so many names were added that it should be made anew. */
  get isStale(): boolean {
    return this.#search === undefined || this.#own.length - this.#indexed > mostAdded;
  }

  /** Makes a name the ledger knows findable, unless a list has the product. */
  know(product: Product): void {
    if (!this.#keep(product)) return;
    if (!this.isStale) this.#search?.add(product.name);
  }

  /** Brings an index that is missing or fell behind up to date, in turns between which everything else goes on. */
  async refresh(clock: Pick<Clock, "pause">): Promise<void> {
    if (!this.isStale) return;
    const { loads } = this;
    const indexed = this.#own.length;
    const names = this.#names();
    const making = indexing(names);
    for (let step = making.next(); ; step = making.next()) {
      if (loads !== this.loads) return;
      if (step.done) {
        this.#take(new ProductSearch(names, step.value), indexed);
        return;
      }
      await clock.pause();
    }
  }

  #names(): readonly string[] {
    return [...this.#columns.names, ...this.#own.map(({ name }) => name)];
  }

  /** Takes an index of the lists and of so many names of the ledger; those that came since are added. */
  #take(search: ProductSearch, indexed: number): ProductSearch {
    for (const { name } of this.#own.slice(indexed, indexed + mostAdded)) search.add(name);
    this.#search = search;
    this.#indexed = indexed;
    return search;
  }

  #keep(product: Product): boolean {
    const isKept = this.#byCode.has(product.code) || this.#ownNames.get(product.code) === product.name;
    if (product.name === "" || isKept) return false;
    this.#ownNames.set(product.code, product.name);
    this.#own.push(product);
    return true;
  }

  #readLists(): void {
    const names: string[] = [];
    const packs: string[] = [];
    const codes: string[] = [];
    const vats: (number | null)[] = [];
    this.#rates = undefined;
    this.#titles = [];
    this.#covered.clear();
    this.#damaged.clear();
    for (const list of this.#lists) {
      const columns = readCatalogue(list.bytes);
      if (columns === "damaged") this.#damaged.add(list.id);
      if (typeof columns === "string") continue;
      this.#titles.push({ from: names.length, title: list.title, loadedAt: list.loadedAt });
      for (const kind of coveredKinds(columns)) this.#covered.add(kind);
      for (let at = 0; at < columns.names.length; at++) {
        // The half of a list that only names medicines leads nowhere until its other file is there.
        if ((columns.codes[at] ?? "") === "") continue;
        names.push(columns.names[at] ?? "");
        packs.push(columns.packs[at] ?? "");
        codes.push(columns.codes[at] ?? "");
        vats.push(columns.vats?.[at] ?? null);
      }
    }
    this.#columns = { names, packs, codes, vats };
    this.#byCode = new Map();
    for (let at = codes.length - 1; at >= 0; at--)
      for (const code of (codes[at] as string).split(" ")) this.#byCode.set(code, at);
  }

  /** The product a list has under this canonical code. */
  find(code: string): (Product & { readonly source: string }) | undefined {
    const at = this.#byCode.get(code);
    return at === undefined ? undefined : { ...this.#product(at), source: this.#titleOf(at) };
  }

  /** VAT in percent of the product with these codes, as the list says it that was kept last; undefined where none does. */
  vatOf(codes: readonly string[]): number | undefined {
    this.#rates ??= ratesOf(this.#columns, this.#titles);
    for (const code of codes) {
      const rate = this.#rates.get(code);
      if (rate !== undefined) return rate;
    }
    return undefined;
  }

  /** How many products the lists have. */
  get listedCount(): number {
    return this.#columns.names.length;
  }

  /** Every product of the lists, list by list, with the title of its list. */
  *listed(): Generator<Product & { readonly source: string }> {
    for (const [list, { from, title }] of this.#titles.entries()) {
      const end = this.#titles[list + 1]?.from ?? this.#columns.names.length;
      for (let at = from; at < end; at++) yield { ...this.#product(at), source: title };
    }
  }

  /** True when a loaded list should have had this code: it has codes of that kind for most of its products. */
  covers(code: string): boolean {
    return this.#covered.size > 0 && this.#covered.has(kindOfCode(code));
  }

  /** Products whose words begin as the text says, likeliest first. */
  search(text: string, limit: number): readonly Product[] {
    const search = this.#search ?? this.#take(new ProductSearch(this.#names()), this.#own.length);
    const found = search.search(text, limit).map((at) => this.#product(at));
    const seen = new Set<string>();
    return found.filter(({ code, name }) => {
      const again = seen.has(code) || (this.#ownNames.get(code) ?? name) !== name;
      seen.add(code);
      return !again;
    });
  }

  #product(at: number): Product {
    const { names, packs, codes, vats } = this.#columns;
    const own = this.#own[at - names.length];
    if (own) return own;
    const all = (codes[at] ?? "").split(" ");
    const product = { code: all[0] ?? "", codes: all, name: names[at] ?? "", pack: packs[at] ?? "" };
    return typeof vats[at] === "number" ? { ...product, vat: vats[at] } : product;
  }

  #titleOf(at: number): string {
    return this.#titles.filter(({ from }) => from <= at).at(-1)?.title ?? "";
  }
}
