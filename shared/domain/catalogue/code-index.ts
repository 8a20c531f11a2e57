import type { CatalogueIndex } from "./match.ts";

/**
 * Finds product numbers by canonical code, 100,000 codes in about three megabytes. A code may be listed for several
 * products; all of them are kept.
 */
export class CodeIndex implements CatalogueIndex {
  /** Open addressing: a code as a number beside its product, free where the product is -1. */
  #keys: Float64Array;
  #products: Int32Array;
  #size = 0;
  /** Codes that are neither a GTIN nor a national number: few, or none. */
  readonly #texts = new Map<string, number[]>();

  constructor(expected = 0) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.#keys = new Float64Array(places);
    this.#products = new Int32Array(places).fill(-1);
  }

  /** Lists a code for a product; twice is once. */
  add(code: string, product: number): void {
    const key = keyOf(code);
    if (key === undefined) {
      const known = this.#texts.get(code);
      if (!known) this.#texts.set(code, [product]);
      else if (!known.includes(product)) known.push(product);
      return;
    }
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    this.#put(key, product);
  }

  find(code: string): number | undefined {
    return this.findAll(code)[0];
  }

  findAll(code: string): readonly number[] {
    const key = keyOf(code);
    if (key === undefined) return this.#texts.get(code) ?? [];
    const found: number[] = [];
    for (let at = this.#home(key); this.#products[at] !== -1; at = this.#next(at))
      if (this.#keys[at] === key) found.push(this.#products[at] as number);
    return found;
  }

  #put(key: number, product: number): void {
    let at = this.#home(key);
    while (this.#products[at] !== -1) {
      if (this.#keys[at] === key && this.#products[at] === product) return;
      at = this.#next(at);
    }
    this.#keys[at] = key;
    this.#products[at] = product;
    this.#size++;
  }

  #grow(): void {
    const [keys, products] = [this.#keys, this.#products];
    const places = keys.length * 2;
    this.#keys = new Float64Array(places);
    this.#products = new Int32Array(places).fill(-1);
    this.#size = 0;
    // From behind a free place, so that a run that wraps round keeps its order.
    const first = products.indexOf(-1);
    for (let step = 1; step <= products.length; step++) {
      const at = (first + step) % products.length;
      if (products[at] !== -1) this.#put(keys[at] as number, products[at] as number);
    }
  }

  #home(key: number): number {
    const mixed =
      Math.imul((key % 4_294_967_291) | 0, 0x9e3779b1) ^ Math.imul((key / 65_536) | 0, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#keys.length - 1);
  }

  #next(at: number): number {
    return (at + 1) & (this.#keys.length - 1);
  }
}

/** A canonical code as one safe integer: a GTIN as it is, a national number with its system above 14 digits. */
function keyOf(code: string): number | undefined {
  if (/^\d{14}$/.test(code)) return Number(code);
  const parts = /^(CNK|PZN|CIP7|CN|AIC|ZI):(\d{6,9})$/.exec(code);
  const [place, length] = systems[parts?.[1] ?? ""] ?? [0, 0];
  return parts && parts[2]?.length === length ? place * 1e14 + Number(parts[2]) : undefined;
}

const systems: Readonly<Record<string, readonly [place: number, digits: number]>> = {
  CNK: [1, 7],
  PZN: [2, 8],
  CIP7: [3, 7],
  CN: [4, 6],
  AIC: [5, 9],
  ZI: [6, 8],
};
