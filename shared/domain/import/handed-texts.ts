/** Texts as one, and how long each is: another thread gets them many times sooner than as many texts. */
export interface HandedTexts {
  readonly text: string;
  readonly lengths: Uint32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Texts as they are handed over. */
export function handTexts(texts: readonly string[]): HandedTexts {
  const lengths = new Uint32Array(texts.length);
  for (let at = 0; at < lengths.length; at++) lengths[at] = (texts[at] as string).length;
  return { text: texts.join(""), lengths };
}

/**
 * Reads texts in the order they were handed over, as UTF-8: bytes `from` to `to` (not included) are the one read last. To copy
 * bytes takes a part of the time that making a text of each does.
 */
export class HandedReader {
  from = 0;
  to = 0;
  bytes: Uint8Array = new Uint8Array(0);
  #lengths: Uint32Array = new Uint32Array(0);
  #isAscii = true;
  #next = 0;

  /** Begins to read; all texts are empty where none were handed over. */
  begin(handed: HandedTexts | undefined): void {
    const { text, lengths } = handed ?? none;
    this.bytes = encoder.encode(halves.test(text) ? ofWholeCharacters(text, lengths) : text);
    this.#lengths = lengths;
    this.#isAscii = this.bytes.length === text.length;
    this.#next = this.from = this.to = 0;
  }

  next(): void {
    const length = this.#lengths[this.#next++] ?? 0;
    this.from = this.to;
    this.to = this.#isAscii ? this.from + length : this.#passed(length);
  }

  /** The one read last, as a text. */
  text(): string {
    return this.from === this.to ? "" : decoder.decode(this.bytes.subarray(this.from, this.to));
  }

  /** Where so many units end: a character of four bytes is two of them. */
  #passed(units: number): number {
    let at = this.to;
    for (let left = units; left > 0; left--) {
      const byte = this.bytes[at] as number;
      if (byte < 0x80) at += 1;
      else if (byte < 0xe0) at += 2;
      else if (byte < 0xf0) at += 3;
      else {
        at += 4;
        left--;
      }
    }
    return at;
  }
}

/** Any half of a surrogate pair, in a pair or alone. */
const halves = /[\ud800-\udfff]/;

/** Half a pair at the end of one text and half at the beginning of the next would become a character of neither. */
function ofWholeCharacters(text: string, lengths: Uint32Array): string {
  let from = 0;
  return Array.from(lengths, (length) => {
    from += length;
    return decoder.decode(encoder.encode(text.slice(from - length, from)));
  }).join("");
}

const none: HandedTexts = { text: "", lengths: new Uint32Array(0) };
