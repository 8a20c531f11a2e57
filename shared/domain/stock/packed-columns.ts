/** A column of numbers. */
export type Column = Uint8Array | Int32Array | Uint32Array | Float64Array;

const types = [Uint8Array, Int32Array, Uint32Array, Float64Array] as const;

/** So that a column of any type may lie there. */
const aligned = (at: number) => Math.ceil(at / 8) * 8;

/** Texts and typed columns as one run of bytes, in the byte order of this machine. */
export function packColumns(texts: readonly string[], columns: readonly Column[]): Uint8Array {
  const encoder = new TextEncoder();
  const all = [...texts.map((text) => encoder.encode(text)), ...columns];
  const types = all.flatMap((column) => [typeOf(column), column.length]);
  const head = Uint32Array.from([texts.length, all.length, ...types]);
  const pieces = [head, ...all].map(bytesOf);
  const packed = new Uint8Array(pieces.reduce((sum, piece) => sum + aligned(piece.length), 0));
  let at = 0;
  for (const piece of pieces) {
    packed.set(piece, at);
    at += aligned(piece.length);
  }
  return packed;
}

/** What was packed: views on the bytes, which begin where any column may; undefined when they hold no such thing. */
export function unpackColumns(
  packed: Uint8Array,
): { readonly texts: readonly string[]; readonly columns: readonly Column[] } | undefined {
  const { byteOffset, length } = packed;
  const buffer = packed.buffer as ArrayBuffer;
  if (byteOffset % 8 !== 0 || length < 8) return undefined;
  const [textCount = 0, count = 0] = new Uint32Array(buffer, byteOffset, 2);
  let at = aligned(8 + count * 8);
  if (at > length) return undefined;
  const head = new Uint32Array(buffer, byteOffset + 8, count * 2);
  const columns: Column[] = [];
  for (let place = 0; place < head.length; place += 2) {
    const Type = types[head[place] as number];
    const values = head[place + 1] as number;
    if (!Type || at + values * Type.BYTES_PER_ELEMENT > length) return undefined;
    columns.push(new Type(buffer, byteOffset + at, values));
    at += aligned(values * Type.BYTES_PER_ELEMENT);
  }
  const decoder = new TextDecoder();
  const texts = columns.slice(0, textCount).map((bytes) => decoder.decode(bytes as Uint8Array));
  return { texts, columns: columns.slice(textCount) };
}

const typeOf = (column: Column) => types.findIndex((Type) => column instanceof Type);

const bytesOf = ({ buffer, byteOffset, byteLength }: Column) =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
