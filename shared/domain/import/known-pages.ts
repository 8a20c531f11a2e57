import type { Draft } from "../ledger/entry.ts";
import { type Column, columnOf, pageSize } from "../ledger/page.ts";
import { type HandedTexts, handTexts, textReader } from "./handed-texts.ts";

/** What is told of products, side by side: a `productKnown` entry each. */
interface KnownColumns {
  readonly code: readonly string[];
  readonly codes: readonly (readonly string[])[];
  readonly name: readonly string[];
  readonly pack: readonly string[];
  readonly source: readonly string[];
}

const fields = ["code", "codes", "name", "pack", "source"] as const;

/** What is told, as columns. */
export function knownColumns(some: readonly Draft<"productKnown">[]): KnownColumns {
  return {
    code: some.map(({ code }) => code),
    codes: some.map(({ codes }) => codes),
    name: some.map(({ name }) => name),
    pack: some.map(({ pack }) => pack),
    source: some.map(({ source }) => source),
  };
}

/** What is told of products as another thread gets it. */
export interface HandedKnown {
  readonly texts: Readonly<Record<(typeof texts)[number], HandedTexts>>;
  /** The codes of all, one after another, and how many each product has. */
  readonly codes: HandedTexts;
  readonly codesOf: Uint32Array;
}

const texts = ["code", "name", "pack", "source"] as const;

/** What is told, as it is handed over. */
export function handKnown(some: readonly Draft<"productKnown">[]): HandedKnown {
  const { codes, ...told } = knownColumns(some);
  return {
    texts: {
      code: handTexts(told.code),
      name: handTexts(told.name),
      pack: handTexts(told.pack),
      source: handTexts(told.source),
    },
    codes: handTexts(codes.flat()),
    codesOf: Uint32Array.from(codes, ({ length }) => length),
  };
}

/** The columns of a page of `productKnown` entries; who, when and where it was written is for who writes them. */
export interface KnownPage {
  readonly count: number;
  readonly columns: Readonly<Record<keyof KnownColumns, Column>>;
}

/** What is told of products, page by page. */
export class KnownPages {
  readonly #waiting = { code: [], codes: [], name: [], pack: [], source: [] } as {
    readonly [F in keyof KnownColumns]: KnownColumns[F][number][];
  };

  /** Takes what follows that before; answers with the pages that are full. */
  take({ texts: told, codes, codesOf }: HandedKnown): readonly KnownPage[] {
    for (const field of texts) {
      const reader = textReader(told[field]);
      for (let left = codesOf.length; left > 0; left--) this.#waiting[field].push(reader.next());
    }
    const code = textReader(codes);
    for (const length of codesOf) this.#waiting.codes.push(Array.from({ length }, () => code.next()));
    const full: KnownPage[] = [];
    while (this.#waiting.code.length >= pageSize) full.push(this.#page());
    return full;
  }

  /** The last page, which is not full. */
  rest(): KnownPage | undefined {
    return this.#waiting.code.length > 0 ? this.#page() : undefined;
  }

  #page(): KnownPage {
    const count = Math.min(pageSize, this.#waiting.code.length);
    const columns = Object.fromEntries(
      fields.map((field) => [field, columnOf(this.#waiting[field].splice(0, count))]),
    );
    return { count, columns: columns as KnownPage["columns"] };
  }
}
