const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** Up to so many bytes a text is put together faster by hand than the decoder is asked for it. */
const longest = 192;
/** Up to here most texts are ASCII. */
const short = 48;
/** Room for the characters of one text. */
const units = new Uint16Array(longest);

/** The text between two positions of bytes in UTF-8. */
export function textBetween(bytes: Uint8Array, from: number, to: number): string {
  const length = to - from;
  if (length > longest) return decoded(bytes, from, to);
  const ascii = length > short ? undefined : asciiBetween(bytes, from, to);
  return ascii ?? byHand(bytes, from, to) ?? decoded(bytes, from, to);
}

const decoded = (bytes: Uint8Array, from: number, to: number) => decoder.decode(bytes.subarray(from, to));

/** The same when all of it is ASCII, else undefined. */
function asciiBetween(bytes: Uint8Array, from: number, to: number): string | undefined {
  for (let at = from; at < to; at++) if ((bytes[at] as number) > 127) return undefined;
  return textOf(bytes, from, to);
}

/**
 * The same with letters of up to three bytes, as nearly all names have; undefined where anything is rarer or is not as it
 * should be, which the decoder knows (test/domain/text-between.test.ts holds the two together).
 */
function byHand(bytes: Uint8Array, from: number, to: number): string | undefined {
  let size = 0;
  for (let at = from; at < to; ) {
    const first = bytes[at] as number;
    if (first < 0x80) {
      units[size++] = first;
      at++;
      continue;
    }
    // 0xe0 and 0xed also begin what is no letter.
    const isThree = first > 0xe0 && first < 0xed;
    if (!isThree && (first < 0xc2 || first > 0xdf)) return undefined;
    const [second, third] = [follower(bytes, at + 1, to), isThree ? follower(bytes, at + 2, to) : 0];
    if (second < 0 || third < 0) return undefined;
    units[size++] = isThree ? ((first & 15) << 12) | (second << 6) | third : ((first & 31) << 6) | second;
    at += isThree ? 3 : 2;
  }
  return textOf(units, 0, size);
}

/** What a byte behind the first adds to a letter; -1 for one that adds nothing. */
function follower(bytes: Uint8Array, at: number, to: number): number {
  const byte = at < to ? (bytes[at] as number) : 0;
  return (byte & 0xc0) === 0x80 ? byte & 63 : -1;
}

/** The text of such units: sixteen at a time, for each text that is put together of two costs a third. */
function textOf(units: Uint8Array | Uint16Array, from: number, to: number): string {
  let text = "";
  let at = from;
  for (; at + 16 < to; at += 16) text += few(units, at, 16);
  const rest = few(units, at, to - at);
  return text === "" ? rest : text + rest;
}

/** The text of up to sixteen units: how many are given to the platform has to be written out to be fast. */
function few(units: Uint8Array | Uint16Array, at: number, length: number): string {
  const unit = (more: number) => units[at + more] as number;
  const [a, b, c, d] = [unit(0), unit(1), unit(2), unit(3)];
  const [e, f, g, h] = [unit(4), unit(5), unit(6), unit(7)];
  const [i, j, k, l] = [unit(8), unit(9), unit(10), unit(11)];
  const [m, n, o, p] = [unit(12), unit(13), unit(14), unit(15)];
  switch (length) {
    case 0:
      return "";
    case 1:
      return String.fromCharCode(a);
    case 2:
      return String.fromCharCode(a, b);
    case 3:
      return String.fromCharCode(a, b, c);
    case 4:
      return String.fromCharCode(a, b, c, d);
    case 5:
      return String.fromCharCode(a, b, c, d, e);
    case 6:
      return String.fromCharCode(a, b, c, d, e, f);
    case 7:
      return String.fromCharCode(a, b, c, d, e, f, g);
    case 8:
      return String.fromCharCode(a, b, c, d, e, f, g, h);
    case 9:
      return String.fromCharCode(a, b, c, d, e, f, g, h, i);
    case 10:
      return String.fromCharCode(a, b, c, d, e, f, g, h, i, j);
    case 11:
      return String.fromCharCode(a, b, c, d, e, f, g, h, i, j, k);
    case 12:
      return String.fromCharCode(a, b, c, d, e, f, g, h, i, j, k, l);
    case 13:
      return String.fromCharCode(a, b, c, d, e, f, g, h, i, j, k, l, m);
    case 14:
      return String.fromCharCode(a, b, c, d, e, f, g, h, i, j, k, l, m, n);
    case 15:
      return String.fromCharCode(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o);
    default:
      return String.fromCharCode(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
  }
}
