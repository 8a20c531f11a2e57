import type { Draft } from "../ledger/entry.ts";
import { pageSize } from "../ledger/page.ts";
import { PageSpelling } from "../ledger/spelt-page.ts";
import { SpeltValues } from "../ledger/spelt-values.ts";
import { RepeatedCells } from "../tables/repeated-cells.ts";
import { HandedReader, type HandedTexts, handTexts } from "./handed-texts.ts";
import { type SpeltPage, WordsOfPage } from "./stock-pages.ts";

/** What is told of products, side by side: a `productKnown` entry each. */
interface KnownColumns {
  readonly code: readonly string[];
  readonly codes: readonly (readonly string[])[];
  readonly name: readonly string[];
  readonly pack: readonly string[];
  readonly source: readonly string[];
}

/** What is told, as columns. */
function knownColumns(some: readonly Draft<"productKnown">[]): KnownColumns {
  const [code, name, pack, source] = [[], [], [], []] as [string[], string[], string[], string[]];
  const codes: (readonly string[])[] = [];
  for (const one of some) {
    code.push(one.code);
    codes.push(one.codes);
    name.push(one.name);
    pack.push(one.pack);
    source.push(one.source);
  }
  return { code, codes, name, pack, source };
}

/** What is told of products as another thread gets it: a `productKnown` entry each. */
export interface HandedKnown {
  readonly code: HandedTexts;
  readonly name: HandedTexts;
  readonly pack: HandedTexts;
  readonly source: HandedTexts;
  /** The codes of all, one after another, and how many each product has. */
  readonly codes: HandedTexts;
  readonly codesOf: Uint32Array;
}

/** What is told, as it is handed over. */
export function handKnown(some: readonly Draft<"productKnown">[]): HandedKnown {
  const { code, codes, name, pack, source } = knownColumns(some);
  const codesOf = new Uint32Array(codes.length);
  const all: string[] = [];
  for (let at = 0; at < codesOf.length; at++) {
    const own = codes[at] as readonly string[];
    codesOf[at] = own.length;
    for (const one of own) all.push(one);
  }
  return {
    ...{ code: handTexts(code), name: handTexts(name), pack: handTexts(pack), source: handTexts(source) },
    codes: handTexts(all),
    codesOf,
  };
}

/** What is told of products, page by page. */
export class KnownPages {
  #count = 0;
  readonly #spelling = new PageSpelling();
  readonly #code = new SpeltValues();
  readonly #codes = new SpeltValues();
  readonly #name = new SpeltValues();
  readonly #pack = new RepeatedTexts();
  readonly #source = new RepeatedTexts();
  /** What is taken in hand. Made with the pages: the code that was compiled for a reader stays as long as there is one. */
  readonly #told = {
    code: new HandedReader(),
    name: new HandedReader(),
    pack: new HandedReader(),
    source: new HandedReader(),
    codes: new HandedReader(),
  };

  /** Takes what follows that before; answers with the pages that are full. */
  take(told: HandedKnown): readonly SpeltPage[] {
    for (const text of ["code", "name", "pack", "source", "codes"] as const)
      this.#told[text].begin(told[text]);
    return this.#takeAll(told.codesOf);
  }

  #takeAll(codesOf: Uint32Array): readonly SpeltPage[] {
    const { code, name, pack, source, codes } = this.#told;
    const full: SpeltPage[] = [];
    for (const length of codesOf) {
      code.next();
      name.next();
      pack.next();
      source.next();
      this.#code.utf8(code.bytes, code.from, code.to);
      this.#codes.list(length, codes);
      this.#name.utf8(name.bytes, name.from, name.to);
      this.#pack.add(pack);
      this.#source.add(source);
      if (++this.#count === pageSize) full.push(this.#page());
    }
    return full;
  }

  /** The last page, which is not full. */
  rest(): SpeltPage | undefined {
    return this.#count > 0 ? this.#page() : undefined;
  }

  #page(): SpeltPage {
    const [count, spelling] = [this.#count, this.#spelling];
    spelling.each("code", this.#code);
    spelling.each("codes", this.#codes);
    spelling.each("name", this.#name);
    this.#pack.write("pack", spelling);
    this.#source.write("source", spelling);
    for (const values of [this.#code, this.#codes, this.#name]) values.clear();
    this.#count = 0;
    return { count, ...spelling.end() };
  }
}

/** Texts that come again and again, known by their bytes. */
class RepeatedTexts {
  readonly #cells = new RepeatedCells();
  readonly #spelt = new SpeltValues();
  readonly #ofPage = new WordsOfPage();

  constructor() {
    // The number of the empty cell.
    this.#spelt.text("");
  }

  add({ bytes, from, to }: HandedReader): void {
    const number = this.#cells.ofBytes(bytes, from, to);
    if (number === this.#spelt.size) this.#spelt.utf8(bytes, from, to);
    this.#ofPage.add(number);
  }

  write(name: string, spelling: PageSpelling): void {
    const { words, index } = this.#ofPage.take();
    spelling.words(name, this.#spelt, words, index);
  }
}
