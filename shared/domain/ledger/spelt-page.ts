import type { Column } from "./page-columns.ts";
import type { SpeltValues } from "./spelt-values.ts";
import { Utf8Writer } from "./utf8-writer.ts";

/** A column as the bytes of its page spell it: a value for each entry, or words and the place of each entry's among them. */
export interface SpeltColumn {
  readonly spelt: Uint8Array;
  /** Where each value begins, and where one more would: a byte parts them. */
  readonly starts: Uint32Array;
  readonly index: Uint16Array | undefined;
}

/** What a page of one run holds behind its first columns, as bytes and as columns that lie in them. */
export interface SpeltColumns {
  readonly rest: Uint8Array;
  readonly columns: Readonly<Record<string, Column | SpeltColumn>>;
}

/** Writes columns one after another as `encodeRuns` does, out of values that are spelt already. */
export class PageSpelling {
  readonly #out = new Utf8Writer(262_144);
  #columns: Record<string, { same: unknown } | Omit<SpeltColumn, "spelt">> = {};

  /** A value for each entry. */
  each(name: string, values: SpeltValues): void {
    this.#begin(name, "each");
    this.#out.ascii("[");
    this.#columns[name] = { starts: values.writeAll(this.#out), index: undefined };
    this.#out.ascii("]}");
  }

  /** Some of `words`, those at `places`, and for each entry which of these it has. */
  words(name: string, words: SpeltValues, places: readonly number[], index: Uint16Array): void {
    const [out, starts] = [this.#out, new Uint32Array(places.length + 1)];
    if (places.length === 1) {
      this.#begin(name, "same");
      const before = out.size;
      words.writeOne(out, places[0] as number);
      this.#columns[name] = { same: JSON.parse(decoder.decode(out.written.subarray(before))) };
      out.ascii("}");
      return;
    }
    this.#begin(name, "words");
    for (const [at, place] of places.entries()) {
      out.ascii(at === 0 ? "[" : ",");
      starts[at] = out.size;
      words.writeOne(out, place);
    }
    starts[places.length] = out.size + 1;
    out.ascii('],"index":[');
    for (let at = 0; at < index.length; at++) {
      if (at > 0) out.byte(44);
      out.whole(index[at] as number);
    }
    out.ascii("]}");
    this.#columns[name] = { starts, index };
  }

  /** No entry has any. */
  none(name: string): void {
    this.#begin(name, "same");
    this.#out.ascii("null}");
    this.#columns[name] = { same: null };
  }

  /** All that was written, ended as a page of one run ends; begins anew. */
  end(): SpeltColumns {
    this.#out.ascii("}}]}\n");
    const rest = this.#out.written.slice();
    const columns = Object.entries(this.#columns).map(([name, column]) => [
      name,
      "same" in column ? column : { spelt: rest, ...column },
    ]);
    this.#out.clear();
    this.#columns = {};
    return { rest, columns: Object.fromEntries(columns) };
  }

  #begin(name: string, form: string): void {
    this.#out.ascii(`,"${name}":{"${form}":`);
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
