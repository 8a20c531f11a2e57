import { withRoom } from "../stock/growing.ts";
import { Utf8Writer } from "./utf8-writer.ts";

const comma = 44;

/** Texts in UTF-8, one after another: bytes `from` to `to` (not included) are the one in hand. */
export interface TextsInTurn {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  next(): void;
}

/** Values as JSON spells them, one after another: what is spelt once is copied from then on. */
export class SpeltValues {
  readonly #out = new Utf8Writer(4_096);
  /** Where each begins, and where the next would: a comma stands before that. */
  #starts = new Uint32Array(1_024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** A text that is UTF-8 already: bytes `from` to `to` (not included). */
  utf8(bytes: Uint8Array, from: number, to: number): void {
    this.#out.quotedUtf8(bytes, from, to);
    this.#end();
  }

  text(text: string): void {
    this.#out.quoted(text);
    this.#end();
  }

  number(value: number): void {
    this.#out.whole(value);
    this.#end();
  }

  /** What an entry does not have. */
  absent(): void {
    this.#out.bytes(absent);
    this.#end();
  }

  /** The next so many texts as one list. */
  list(length: number, texts: TextsInTurn): void {
    this.#out.byte(91);
    for (let at = 0; at < length; at++) {
      if (at > 0) this.#out.byte(comma);
      texts.next();
      this.#out.quotedUtf8(texts.bytes, texts.from, texts.to);
    }
    this.#out.byte(93);
    this.#end();
  }

  /** Writes one of them. */
  writeOne(out: Utf8Writer, place: number): void {
    out.range(this.#out.written, this.#starts[place] as number, (this.#starts[place + 1] as number) - 1);
  }

  /** Writes all of them, parted by commas; answers with where each begins there, and where one more would. */
  writeAll(out: Utf8Writer): Uint32Array {
    const starts = this.#starts.slice(0, this.#size + 1);
    const before = out.size;
    for (let at = 0; at < starts.length; at++) starts[at] = (starts[at] as number) + before;
    out.range(this.#out.written, 0, Math.max(0, this.#out.size - 1));
    return starts;
  }

  /** Begins anew, in the room there is. */
  clear(): void {
    this.#out.clear();
    this.#size = 0;
  }

  #end(): void {
    this.#out.byte(comma);
    this.#starts = withRoom(this.#starts, ++this.#size + 1);
    this.#starts[this.#size] = this.#out.size;
  }
}

const absent = new TextEncoder().encode("null");
