import type { FoldedPart } from "../../../shared/ports/archive.ts";

/**
 * Zip files of deflated parts, in one strict form (PKWARE APPNOTE 6.3.10, version 2.0): the parts one after another from the first byte,
 * then the directory, then its end, nothing between, before or behind. `unzip` reads them; of what others make,
 * only what has this form is read, so that no two programs can see two different contents in one file.
 */
export function writeZip(parts: readonly FoldedPart[]): Uint8Array {
  const names = parts.map(({ name }) => new TextEncoder().encode(name));
  const heads = names.reduce((sum, { length }) => sum + localLength + centralLength + 2 * length, 0);
  const size = parts.reduce((sum, { folded }) => sum + folded.bytes.length, heads + endLength);
  if (size >= most || parts.length >= 0xffff) throw new Error("Too large for a zip file");
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  let at = 0;
  const places = parts.map(({ folded }, index) => {
    const place = at;
    view.setUint32(at, localSign, true);
    writeFacts(view, at + 4, folded, names[index] as Uint8Array);
    file.set(names[index] as Uint8Array, at + localLength);
    file.set(folded.bytes, at + localLength + (names[index] as Uint8Array).length);
    at += localLength + (names[index] as Uint8Array).length + folded.bytes.length;
    return place;
  });
  const directory = at;
  parts.forEach(({ folded }, index) => {
    view.setUint32(at, centralSign, true);
    view.setUint16(at + 4, needed, true);
    writeFacts(view, at + 6, folded, names[index] as Uint8Array);
    view.setUint32(at + 42, places[index] as number, true);
    file.set(names[index] as Uint8Array, at + centralLength);
    at += centralLength + (names[index] as Uint8Array).length;
  });
  view.setUint32(at, endSign, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}

const [localSign, centralSign, endSign] = [0x04034b50, 0x02014b50, 0x06054b50];
const [localLength, centralLength, endLength] = [30, 46, 22];
const most = 0xffffffff;
/** Version 2.0; names in UTF-8; deflated. */
const [needed, inUtf8, deflate] = [20, 0x0800, 8];
/** 1 January 1980: when a snapshot was made its manifest says. */
const day = 0x0021;

/** What stands twice of each part: from the version needed to the length of its name. */
function writeFacts(
  view: DataView,
  at: number,
  { bytes, size, crc }: FoldedPart["folded"],
  name: Uint8Array,
): void {
  view.setUint16(at, needed, true);
  view.setUint16(at + 2, inUtf8, true);
  view.setUint16(at + 4, deflate, true);
  view.setUint16(at + 8, day, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

/** The length of what `writeFacts` writes, with that of further fields, of which there are none. */
const factsLength = 26;

/** The parts of a zip file, still folded; the name of the first that is not in order, "" where there is none to name. */
export function readZip(file: Uint8Array): readonly FoldedPart[] | { readonly wrong: string } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== endSign) return { wrong: "" };
  const count = view.getUint16(end + 8, true);
  const directory = view.getUint32(end + 16, true);
  if (!isEnd(view, end, count, directory)) return { wrong: "" };
  const parts: FoldedPart[] = [];
  const names = new Set<string>();
  let [at, place] = [directory, 0];
  for (let part = 0; part < count; part++) {
    const read = partAt(file, view, { at, place, directory, end });
    if ("wrong" in read) return read;
    if (names.has(read.name)) return { wrong: read.name };
    names.add(read.name);
    parts.push(read);
    const length = view.getUint16(at + 28, true);
    at += centralLength + length;
    place += localLength + length + read.folded.bytes.length;
  }
  return at === end && place === directory ? parts : { wrong: "" };
}

const isEnd = (view: DataView, end: number, count: number, directory: number) =>
  view.getUint32(end + 4, true) === 0 &&
  view.getUint16(end + 10, true) === count &&
  view.getUint32(end + 12, true) === end - directory &&
  view.getUint16(end + 20, true) === 0;

interface Places {
  /** Of its line in the directory, and where it has to lie itself. */
  readonly at: number;
  readonly place: number;
  readonly directory: number;
  readonly end: number;
}

/** One part: what the directory says of it, and the same again before its bytes. */
function partAt(
  file: Uint8Array,
  view: DataView,
  { at, place, directory, end }: Places,
): FoldedPart | { readonly wrong: string } {
  if (at + centralLength > end || view.getUint32(at, true) !== centralSign) return { wrong: "" };
  const length = view.getUint16(at + 28, true);
  if (at + centralLength + length > end) return { wrong: "" };
  const name = nameIn(file.subarray(at + centralLength, at + centralLength + length));
  const isPlain =
    view.getUint16(at + 6, true) === needed &&
    view.getUint16(at + 8, true) === inUtf8 &&
    view.getUint16(at + 10, true) === deflate &&
    view.getUint16(at + 30, true) === 0 &&
    view.getUint16(at + 32, true) === 0 &&
    view.getUint32(at + 34, true) === 0 &&
    view.getUint32(at + 42, true) === place;
  const folded = view.getUint32(at + 20, true);
  const start = place + localLength + length;
  if (!isPlain || start + folded > directory) return { wrong: name };
  const isSameTwice =
    view.getUint32(place, true) === localSign &&
    isEqual(file.subarray(place + 4, place + 4 + factsLength), file.subarray(at + 6, at + 6 + factsLength)) &&
    isEqual(
      file.subarray(place + localLength, start),
      file.subarray(at + centralLength, at + centralLength + length),
    );
  if (!isSameTwice) return { wrong: name };
  const bytes = file.subarray(start, start + folded);
  return {
    name,
    folded: { bytes, size: view.getUint32(at + 24, true), crc: view.getUint32(at + 16, true) },
  };
}

/**
 * The part that begins at a place of a file of which more is still to come, and where the next begins; undefined where it is not
 * all there, or is none of ours. What comes of it counts only once `readZip` has read the whole file and found the same.
 */
export function partAhead(
  file: Uint8Array,
  place: number,
): (FoldedPart & { readonly next: number }) | undefined {
  if (place + localLength > file.length) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const isOurs =
    view.getUint32(place, true) === localSign &&
    view.getUint16(place + 4, true) === needed &&
    view.getUint16(place + 6, true) === inUtf8 &&
    view.getUint16(place + 8, true) === deflate &&
    view.getUint16(place + 28, true) === 0;
  const start = place + localLength + view.getUint16(place + 26, true);
  const next = start + view.getUint32(place + 18, true);
  if (!isOurs || next > file.length) return undefined;
  const name = nameIn(file.subarray(place + localLength, start));
  const [crc, size] = [view.getUint32(place + 14, true), view.getUint32(place + 22, true)];
  return { name, folded: { bytes: file.subarray(start, next), size, crc }, next };
}

/** Bytes that are no UTF-8 stand for themselves: a name to show, of no part we know. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}

const isEqual = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
