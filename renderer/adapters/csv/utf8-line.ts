/** What a line is: plain ASCII, UTF-8 with more than that, UTF-8 that was cut or spoilt, or something else. */
export type Utf8Line = "ascii" | "utf-8" | "spoilt" | "other";

/** Looks at the bytes of a line. One that holds both whole characters of UTF-8 and bytes that are none is spoilt. */
export function utf8Line(bytes: Uint8Array, from: number, to: number): Utf8Line {
  let whole = 0;
  let broken = 0;
  for (let at = from; at < to; ) {
    const byte = bytes[at] as number;
    if (byte < 128) {
      at++;
      continue;
    }
    const length = lengthAt(bytes, at, to);
    if (length === 0) {
      broken++;
      at++;
    } else {
      whole++;
      at += length;
    }
  }
  if (broken > 0) return whole > 0 ? "spoilt" : "other";
  return whole > 0 ? "utf-8" : "ascii";
}

/** How many bytes the character beyond ASCII has that begins here; 0 when none does. */
export function lengthAt(bytes: Uint8Array, at: number, to: number): number {
  const first = bytes[at] as number;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (first < 0xc2 || length === 0 || at + length > to) return 0;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] as number) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] as number;
  // Written longer than needed, halves of UTF-16, beyond the last character.
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second >= 0xa0) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second >= 0x90) return 0;
  return length;
}
