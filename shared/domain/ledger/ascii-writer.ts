const encoder = new TextEncoder();

/** Bytes in the making: what is spelt often comes as bytes, the rest as text, nearly all of it plain ASCII. */
export class AsciiWriter {
  #bytes: Uint8Array;
  #size = 0;

  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  /** What was written, as a view of it. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  byte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#size++] = byte;
  }

  /** Writes a whole number as JSON does. */
  whole(value: number): void {
    if (value < 0 || value > 0x7fffffff || !Number.isInteger(value)) {
      this.bytes(encoder.encode(`${value}`));
      return;
    }
    this.#reserve(10);
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
    this.#reserve(length + 2);
    const bytes = this.#bytes;
    let at = this.#size;
    bytes[at++] = 34;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      // What JSON would write otherwise, and what is more than one byte: the long way.
      if (code < 32 || code > 126 || code === 34 || code === 92) {
        this.bytes(encoder.encode(JSON.stringify(text)));
        return;
      }
      bytes[at++] = code;
    }
    bytes[at++] = 34;
    this.#size = at;
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + more));
    longer.set(this.written);
    this.#bytes = longer;
  }
}
