import type { LinkRow, LinkWindow } from "../../shared/contracts/link-records.ts";
import { foldedWords } from "../../shared/domain/catalogue/fold.ts";
import type { LinkRecord } from "../../shared/domain/import/link-table.ts";
import { type CodeLink, codeLinks } from "../../shared/usecases/links.ts";
import { operatorName, productRow, type Scene, shownCode } from "./present.ts";

/** The links of codes, newest first, worked out when they may have changed. */
export class LinkLists {
  readonly #scene: Scene;
  #key = "";
  #links: readonly CodeLink[] = [];
  #all = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** The links in sight among those that fit a text: a part of a code, or beginnings of words of the name. */
  window(text: string, first: number, count: number): LinkWindow {
    const links = this.#fitting(text);
    const from = Math.min(first, Math.max(0, links.length - 1));
    return {
      first: from,
      rows: links.slice(from, from + count).map((link) => this.#row(link)),
      total: links.length,
      all: this.#all,
    };
  }

  /** Every link for a table. */
  *records(): Generator<LinkRecord> {
    for (const link of codeLinks(this.#scene.ledger.stock)) {
      const { code, to, name, operator, at, source } = this.#row(link);
      yield { code, to, name, who: operator, when: timeText(at), source };
    }
  }

  #fitting(text: string): readonly CodeLink[] {
    const { stock } = this.#scene.ledger;
    const key = `${stock.entries.size} ${text}`;
    if (key === this.#key) return this.#links;
    const all = codeLinks(stock);
    const words = foldedWords(text);
    const compact = text.replace(/[\s-]/g, "").toUpperCase();
    this.#key = key;
    this.#all = all.length;
    this.#links =
      compact === ""
        ? all
        : all.filter(({ code, to }) => {
            if ([code, to].some((one) => one.toUpperCase().includes(compact))) return true;
            const name = foldedWords(this.#product(code).name);
            return words.length > 0 && words.every((word) => name.some((own) => own.startsWith(word)));
          });
    return this.#links;
  }

  #product(code: string) {
    const { stock } = this.#scene.ledger;
    return productRow(stock, this.#scene.catalogue, stock.products.root(stock.entries.codes.place(code)));
  }

  #row({ index, code, to, source }: CodeLink): LinkRow {
    const { stock } = this.#scene.ledger;
    const { entries, products } = stock;
    const [one, other] = [this.#product(code), this.#product(to)];
    const rootOf = (text: string) => products.root(entries.codes.place(text));
    return {
      id: entries.id(index),
      code,
      to,
      shown: shownCode(code, [code]),
      shownTo: shownCode(to, [to]),
      name: one.name || other.name,
      pack: one.pack || other.pack,
      operator: operatorName(stock, entries.operators.word(entries.operator[index] as number)),
      at: entries.at[index] as number,
      source,
      isApart: rootOf(code) !== rootOf(to),
    };
  }
}

const two = (value: number) => String(value).padStart(2, "0");

/** `2026-11-21 10:41`, as the clock on the wall shows it. */
function timeText(at: number): string {
  const time = new Date(at);
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
