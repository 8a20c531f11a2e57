import { foldedWords } from "../../shared/domain/catalogue/fold.ts";
import { placeName, productRow, type Scene } from "./present.ts";

interface Ranked {
  /** Name and shown code the rank was made from. */
  readonly spoken: string;
  readonly shown: string;
  readonly folded: string;
}

/**
 * Places of words in their order, so that lists of 100,000 lines are sorted as numbers. Kept until a word comes in; a
 * name is taken apart once.
 */
export class StockRanks {
  readonly #scene: Scene;
  readonly #products = new Map<number, Ranked>();
  /** By the code a product is kept under. */
  #byName: Uint32Array = new Uint32Array(0);
  #byCode: Uint32Array = new Uint32Array(0);
  #lots = new Uint32Array(0);
  #places = new Map<number, number>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Looks again at what may have changed: names, codes and places; lots only when new ones came. */
  renew(): void {
    const { stock } = this.#scene.ledger;
    const roots = [...new Set(stock.lines.root.subarray(0, stock.lines.size))];
    for (const root of roots) this.#look(root);
    const ranked = (text: (ranked: Ranked) => string) =>
      ranksOf(roots, stock.entries.codes.size, (root) => text(this.#products.get(root) as Ranked));
    this.#byName = ranked(({ folded }) => folded);
    this.#byCode = ranked(({ shown }) => shown);
    this.#rankPlaces();
    if (this.#lots.length !== stock.entries.lots.size) this.#rankLots();
  }

  /** The place of a product's name among all names; those without one come last, by code. */
  product(root: number): number {
    return this.#byName[root] ?? 0;
  }

  code(root: number): number {
    return this.#byCode[root] ?? 0;
  }

  lot(lot: number): number {
    return this.#lots[lot] ?? 0;
  }

  place(location: number): number {
    return this.#places.get(location) ?? 0;
  }

  /** The name of a product as search sees it. */
  name(root: number): string {
    return this.#products.get(root)?.folded ?? "";
  }

  #look(root: number): void {
    const { name, shown } = productRow(this.#scene.ledger.stock, this.#scene.catalogue, root);
    const spoken = name || `\uffff${shown}`;
    const known = this.#products.get(root);
    if (known?.spoken === spoken && known.shown === shown) return;
    const folded = name === "" ? spoken : foldedWords(name).join(" ");
    this.#products.set(root, { spoken, shown, folded });
  }

  #rankPlaces(): void {
    const { stock } = this.#scene.ledger;
    const { locations } = stock.entries;
    const all = Array.from({ length: locations.size }, (_, place) => place);
    const names = all.map((place) => placeName(this.#scene, locations.word(place)));
    // "Shelf 7" comes before "Shelf 34".
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    all.sort((a, b) => compare(names[a] as string, names[b] as string));
    this.#places = new Map(all.map((place, rank) => [place, rank]));
  }

  #rankLots(): void {
    const { lots } = this.#scene.ledger.stock.entries;
    const words = Array.from({ length: lots.size }, (_, lot) => lots.word(lot));
    const order = Uint32Array.from(words, (_, lot) => lot);
    order.sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
    this.#lots = new Uint32Array(lots.size);
    order.forEach((lot, rank) => {
      this.#lots[lot] = rank;
    });
  }
}

function ranksOf(roots: readonly number[], size: number, text: (root: number) => string): Uint32Array {
  const texts = roots.map(text);
  const order = Uint32Array.from(roots, (_, at) => at);
  order.sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1));
  const ranks = new Uint32Array(size);
  order.forEach((at, rank) => {
    ranks[roots[at] as number] = rank;
  });
  return ranks;
}
