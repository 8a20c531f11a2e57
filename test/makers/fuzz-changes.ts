/** Numbers of one seed. */
export interface Chance {
  below(most: number): number;
  one<T>(from: readonly T[]): T;
}

/** A file in hand, another one to take from, and how large it may become. */
interface Given {
  readonly bytes: Uint8Array;
  readonly other: Uint8Array;
  readonly chance: Chance;
  readonly largest: number;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Bytes that mean something to whoever reads a table. */
const telling = [..."\";,\t|\r\n ='+-./:%€eE0459", "\0", "\x1a", "\x0b", "\x7f"]
  .flatMap((sign) => [...utf8(sign)])
  .concat([0xff, 0xfe, 0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xed, 0xa0, 0x80, 0xf4, 0x90]);

/** Cells that real and evil files hold. */
const cells = [
  ...["5,41E+12", "1e999", "-0", "99/99/9999", "00/00/0000", "31/02/2027", "1,466,29", "65 %", "½"],
  ...['=""', '="""', "=HYPERLINK(1)", "'", "''", '"""05055565781661"""', "NaN", "Infinity", "__proto__"],
  ...[
    "constructor",
    "toString",
    "\u200b\ufeff",
    "\u202e123",
    "e\u0301\u0301\u0301",
    "\ud83d\ude00",
    "Ã©",
    "Ã",
  ],
  ...["Totaal", "sep=;", "0".repeat(400), "9".repeat(400), "(01)05412345678908(17)271100(10)AB", "]d2010541"],
  ...["46000", "60", "20271399", "13/13", "1-2", "MAR24", "#REF!", "&eacute;&#x26;", "MAART 27", "-5", "1e5"],
  ...["1-okt", "janv.-40", "01. Okt", "1-okt-26", "6 %", "0,055", "TVA 2,1", "999 %"],
];

/** Ways to spoil a file. */
export const changes = {
  bytes({ bytes, chance }: Given) {
    const changed = bytes.slice();
    for (let count = 1 + chance.below(40); count > 0 && changed.length > 0; count--)
      changed[chance.below(changed.length)] = chance.below(2) === 0 ? chance.below(256) : chance.one(telling);
    return changed;
  },
  cut: ({ bytes, chance }: Given) => bytes.subarray(0, chance.below(bytes.length + 1)),
  beginning: ({ bytes, chance }: Given) => bytes.subarray(chance.below(bytes.length + 1)),
  splice: ({ bytes, other, chance }: Given) =>
    joined(bytes.subarray(0, chance.below(bytes.length + 1)), other.subarray(chance.below(other.length + 1))),
  again({ bytes, chance, largest }: Given) {
    const part = bytes.subarray(chance.below(bytes.length + 1));
    const times = Math.min(1 + chance.below(200), Math.floor((largest - bytes.length) / (part.length + 1)));
    return joined(bytes, ...Array.from({ length: Math.max(0, times) }, () => part));
  },
  run({ bytes, chance, largest }: Given) {
    const sign = chance.below(3) === 0 ? chance.below(256) : chance.one(telling);
    const length = 1 + chance.below(chance.one([300, 70_000, Math.max(1, largest - bytes.length)]));
    return inserted(bytes, chance, new Uint8Array(length).fill(sign));
  },
  pairs({ bytes, chance, largest }: Given) {
    const [one, two] = [chance.one(telling), chance.one(telling)];
    const length = 1 + chance.below(chance.one([300, 70_000, Math.max(1, (largest - bytes.length) >> 1)]));
    return inserted(
      bytes,
      chance,
      Uint8Array.from({ length: length * 2 }, (_, at) => (at % 2 === 0 ? one : two)),
    );
  },
  cells({ bytes, chance }: Given) {
    const parting = chance.one([";", "\t", ",", "|"]);
    const parts = latin(bytes).split(parting);
    for (let count = 1 + chance.below(30); count > 0; count--)
      parts[chance.below(parts.length)] = latin(utf8(chance.one(cells)));
    return fromLatin(parts.join(parting));
  },
  column({ bytes, chance }: Given) {
    const parting = chance.one([";", "\t", ","]);
    const [column, cell] = [chance.below(8), latin(utf8(chance.one(cells)))];
    const lines = latin(bytes).split("\n");
    const changed = lines.map((line, at) =>
      at === 0 ? line : withCell(line.split(parting), column, cell).join(parting),
    );
    return fromLatin(changed.join("\n"));
  },
  oneLine: ({ bytes }: Given) => bytes.filter((byte) => byte !== 10 && byte !== 13),
  lines({ bytes, chance }: Given) {
    const lines = latin(bytes).split("\n");
    for (let count = 1 + chance.below(10); count > 0; count--)
      lines.splice(chance.below(lines.length), chance.below(2), chance.one(lines));
    return fromLatin(lines.join("\n"));
  },
  newline: ({ bytes, chance }: Given) =>
    fromLatin(latin(bytes).replace(/\r?\n/g, () => chance.one(["\r\n", "\n", "\r", "\n\r", "\u0085"]))),
  wide({ bytes, chance }: Given) {
    const isLittle = chance.below(2) === 0;
    const text = (chance.below(2) === 0 ? "\ufeff" : "") + new TextDecoder().decode(bytes);
    const wide = new Uint8Array(text.length * 2);
    for (let at = 0; at < wide.length / 2; at++) {
      const code = text.charCodeAt(at);
      wide[2 * at + (isLittle ? 0 : 1)] = code & 255;
      wide[2 * at + (isLittle ? 1 : 0)] = code >> 8;
    }
    return wide;
  },
  letters({ bytes, chance }: Given) {
    const changed = bytes.slice();
    for (let at = 0; at < changed.length; at++)
      if ((changed[at] as number) > 96 && chance.below(12) === 0) changed[at] = 128 + chance.below(128);
    return changed;
  },
  marked: ({ bytes, chance }: Given) =>
    joined(
      Uint8Array.from(
        chance.one([
          [0xef, 0xbb, 0xbf],
          [0xff, 0xfe],
          [0xfe, 0xff],
          [0x50, 0x4b, 3, 4],
        ]),
      ),
      bytes,
    ),
  chance: ({ bytes, chance }: Given) =>
    Uint8Array.from({ length: Math.min(bytes.length, 50_000) }, () => chance.below(256)),
  signs: ({ bytes, chance }: Given) =>
    Uint8Array.from({ length: Math.min(bytes.length, 50_000) }, () => chance.one(telling)),
} as const;

const withCell = (row: readonly string[], column: number, cell: string) =>
  row.map((own, at) => (at === column ? cell : own));

function inserted(bytes: Uint8Array, chance: Chance, part: Uint8Array): Uint8Array {
  const at = chance.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), part, bytes.subarray(at));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** One character for each byte, and back. */
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const fromLatin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
