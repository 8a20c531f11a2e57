/** Unfolds a block as LevelDB, under the browser's database, folds it (Snappy); undefined for bytes that are none. */
export function unsnapped(bytes: Buffer): Buffer | undefined {
  const size = varint(bytes, 0);
  if (!size || size.value > 64_000_000) return undefined;
  const out = Buffer.alloc(size.value);
  let [at, to] = [size.end, 0];
  while (at < bytes.length) {
    const element = elementAt(bytes, at);
    if (!element || to + element.length > out.length) return undefined;
    const { from, back, length, end } = element;
    if (from !== undefined) bytes.copy(out, to, from, from + length);
    else if (back === undefined || back === 0 || back > to) return undefined;
    // What is copied may be what was just written.
    else for (let one = 0; one < length; one++) out[to + one] = out[to + one - back] as number;
    [at, to] = [end, to + length];
  }
  return to === out.length ? out : undefined;
}

interface Element {
  readonly length: number;
  readonly end: number;
  /** Bytes that stand here, from there on. */
  readonly from?: number;
  /** Bytes that were written so many bytes ago. */
  readonly back?: number;
}

function elementAt(bytes: Buffer, at: number): Element | undefined {
  const tag = bytes[at] as number;
  const kind = tag & 3;
  if (kind === 0) {
    const more = Math.max(0, (tag >> 2) - 59);
    const from = at + 1 + more;
    if (from > bytes.length) return undefined;
    const length = (more === 0 ? tag >> 2 : bytes.readUIntLE(at + 1, more)) + 1;
    return from + length > bytes.length ? undefined : { length, from, end: from + length };
  }
  const wide = [0, 1, 2, 4][kind] as number;
  if (at + 1 + wide > bytes.length) return undefined;
  const said = bytes.readUIntLE(at + 1, wide);
  const end = at + 1 + wide;
  if (kind === 1) return { length: ((tag >> 2) & 7) + 4, back: said | ((tag >> 5) << 8), end };
  return { length: (tag >> 2) + 1, back: said, end };
}

/** A number of seven bits a byte. */
export function varint(
  bytes: Buffer,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let one = 0; one < 5 && at + one < bytes.length; one++) {
    const byte = bytes[at + one] as number;
    value += (byte & 127) * 2 ** (7 * one);
    if (byte < 128) return { value, end: at + one + 1 };
  }
  return undefined;
}
