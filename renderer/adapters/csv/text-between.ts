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

/** The same when all of it is ASCII, else undefined; four characters at a time, three times as fast as one by one. */
function asciiBetween(bytes: Uint8Array, from: number, to: number): string | undefined {
  let text = "";
  let all = 0;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const [one, two] = [bytes[at] as number, bytes[at + 1] as number];
    const [three, four] = [bytes[at + 2] as number, bytes[at + 3] as number];
    all |= one | two | three | four;
    text += String.fromCharCode(one, two, three, four);
  }
  const rest = to - at;
  const [one, two, three] = [bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number];
  if (rest === 1) {
    all |= one;
    text += String.fromCharCode(one);
  } else if (rest === 2) {
    all |= one | two;
    text += String.fromCharCode(one, two);
  } else if (rest === 3) {
    all |= one | two | three;
    text += String.fromCharCode(one, two, three);
  }
  return all < 128 ? text : undefined;
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
  return textOf(size);
}

/** What a byte behind the first adds to a letter; -1 for one that adds nothing. */
function follower(bytes: Uint8Array, at: number, to: number): number {
  const byte = at < to ? (bytes[at] as number) : 0;
  return (byte & 0xc0) === 0x80 ? byte & 63 : -1;
}

/** The first characters as a text, eight at a time. */
function textOf(size: number): string {
  const unit = (at: number) => units[at] as number;
  let text = "";
  let at = 0;
  for (; at + 8 <= size; at += 8) {
    const [one, two, three, four] = [unit(at), unit(at + 1), unit(at + 2), unit(at + 3)];
    const [five, six, seven, eight] = [unit(at + 4), unit(at + 5), unit(at + 6), unit(at + 7)];
    text += String.fromCharCode(one, two, three, four, five, six, seven, eight);
  }
  for (; at < size; at++) text += String.fromCharCode(unit(at));
  return text;
}
