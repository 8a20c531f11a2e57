import type { LostLetters, WrittenEncoding } from "../../../shared/domain/tables/layout.ts";
import { bytesOf, type SingleByte } from "./single-byte.ts";

const mostNamed = 12;

/** Turns text into the bytes of an encoding, piece by piece, and notes every character the encoding does not have. */
export class TextBytes {
  readonly #encoding: WrittenEncoding;
  readonly #encoder = new TextEncoder();
  readonly #pieces: Uint8Array[] = [];
  readonly #letters = new Set<string>();
  #lost = 0;

  constructor(encoding: WrittenEncoding) {
    this.#encoding = encoding;
    if (encoding === "utf-8-bom" || encoding === "utf-16le") this.add("\ufeff");
  }

  /** Adds text; a piece never ends inside a character of two halves, since rows do not. */
  add(text: string): void {
    if (this.#encoding === "utf-16le") this.#pieces.push(inUtf16(text));
    else if (this.#encoding === "windows-1252" || this.#encoding === "cp850")
      this.#pieces.push(this.#inSingleBytes(text, this.#encoding));
    else this.#pieces.push(this.#encoder.encode(text));
  }

  get lost(): LostLetters {
    return { count: this.#lost, letters: [...this.#letters] };
  }

  /** All that was added. */
  bytes(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  #inSingleBytes(text: string, encoding: SingleByte): Uint8Array {
    const bytes = new Uint8Array(text.length);
    const known = bytesOf[encoding];
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 128) bytes[length++] = unit;
      else {
        const byte = known.get(unit);
        if (byte === undefined) at += this.#lose(text, at);
        else bytes[length++] = byte;
      }
    }
    return bytes.subarray(0, length);
  }

  /** Notes the character at a place; answers with how many more units it has. */
  #lose(text: string, at: number): number {
    const letter = String.fromCodePoint(text.codePointAt(at) as number);
    this.#lost++;
    if (this.#letters.size < mostNamed) this.#letters.add(letter);
    return letter.length - 1;
  }
}

function inUtf16(text: string): Uint8Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  // The machines this runs on have the low byte first.
  return new Uint8Array(units.buffer);
}
