const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** So many bytes are written sooner one by one than the platform is asked to. */
const few = 48;

/** UTF-8 in the making: what is spelt often comes as bytes, the rest as numbers and short texts. */
export class Utf8Writer {
  #bytes: Uint8Array;
  #size = 0;

  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  /** What was written, as a view of it. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }

  get size(): number {
    return this.#size;
  }

  /** Begins anew, in the room there is. */
  clear(): void {
    this.#size = 0;
  }

  bytes(bytes: Uint8Array): void {
    this.range(bytes, 0, bytes.length);
  }

  /** Bytes `from` to `to` (not included) of others. */
  range(bytes: Uint8Array, from: number, to: number): void {
    this.#reserve(to - from);
    if (to - from > few) {
      this.#bytes.set(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to), this.#size);
      this.#size += to - from;
      return;
    }
    const into = this.#bytes;
    let size = this.#size;
    for (let at = from; at < to; at++) into[size++] = bytes[at] as number;
    this.#size = size;
  }

  /** A text of nothing but ASCII, as it is. */
  ascii(text: string): void {
    this.#reserve(text.length);
    for (let at = 0; at < text.length; at++) this.#bytes[this.#size++] = text.charCodeAt(at);
  }

  byte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#size++] = byte;
  }

  /** Writes a whole number as JSON does. */
  whole(value: number): void {
    if ((value | 0) !== value || value < 0) {
      this.bytes(encoder.encode(`${value}`));
      return;
    }
    this.#reserve(10);
    if (value < 10) {
      this.#bytes[this.#size++] = 48 + value;
      return;
    }
    let width = 1;
    for (let rest = value; rest > 9; width++) rest = (rest / 10) | 0;
    let rest = value;
    for (let at = this.#size + width - 1; at >= this.#size; at--) {
      const tens = (rest / 10) | 0;
      this.#bytes[at] = 48 + rest - tens * 10;
      rest = tens;
    }
    this.#size += width;
  }

  /** Writes a text as JSON does. */
  quoted(text: string): void {
    const { length } = text;
    this.#reserve(length * 3 + 2);
    const bytes = this.#bytes;
    let at = this.#size;
    bytes[at++] = 34;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code < 32 || code === 34 || code === 92 || (code >= 0xd800 && code < 0xe000)) {
        // What JSON spells otherwise, and pairs: the long way.
        this.bytes(encoder.encode(JSON.stringify(text)));
        return;
      }
      if (code < 0x80) bytes[at++] = code;
      else {
        if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
        else {
          bytes[at++] = 0xe0 | (code >> 12);
          bytes[at++] = 0x80 | ((code >> 6) & 63);
        }
        bytes[at++] = 0x80 | (code & 63);
      }
    }
    bytes[at++] = 34;
    this.#size = at;
  }

  /** Writes a text that is UTF-8 already as JSON does. */
  quotedUtf8(bytes: Uint8Array, from: number, to: number): void {
    this.#reserve(to - from + 2);
    const into = this.#bytes;
    let size = this.#size;
    into[size++] = 34;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte < 32 || byte === 34 || byte === 92) {
        // What JSON spells otherwise: the long way.
        this.bytes(encoder.encode(JSON.stringify(decoder.decode(bytes.subarray(from, to)))));
        return;
      }
      into[size++] = byte;
    }
    into[size++] = 34;
    this.#size = size;
  }

  /** Writes a list of texts as JSON does. */
  texts(texts: readonly string[]): void {
    this.byte(91);
    for (const [at, text] of texts.entries()) {
      if (at > 0) this.byte(44);
      this.quoted(text);
    }
    this.byte(93);
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + more));
    longer.set(this.written);
    this.#bytes = longer;
  }
}
