import { crc32c } from "../base/crc32c.ts";
import { joinBytes } from "../base/join-bytes.ts";

/**
 * The journal's records, the same bytes for main, the engine, a copy on a stick and the tests. docs/ledger-format.md.
 *
 *     R1 <payload length> <crc32c of payload> <writer> <from> <to> <stage or -> <crc32c of this line so far>\n<payload>\n
 *
 * Numbers are decimal, checksums eight hexadecimal digits. Both checksums must hold, so a header that was hit is as
 * visible as a payload that was.
 */
export interface JournalHeader {
  readonly writer: string;
  readonly from: number;
  readonly to: number;
  readonly stage: string;
  readonly crc: number;
  readonly length: number;
}

/** A record found at `offset`; its payload starts at `payload`. */
export interface FoundRecord extends JournalHeader {
  readonly offset: number;
  readonly payload: number;
}

const longestHeader = 256;
const bytesAStep = 2_097_152;
const encoder = new TextEncoder();
const lineEnd = Uint8Array.of(10);

/** One record as bytes, header and payload. A name that would break the header is a bug and throws. */
export const encodeRecord = (
  record: Omit<JournalHeader, "crc" | "length">,
  payload: Uint8Array,
  crc = crc32c(payload),
): Uint8Array => encodeRecords([{ ...record, crc, bytes: payload }]);

/** A record to be written: its payload, and the checksum of it. */
type Written = Omit<JournalHeader, "length"> & { readonly bytes: Uint8Array };

/** Records one after another, each byte copied once. */
export const encodeRecords = (records: readonly Written[]): Uint8Array =>
  joinBytes(records.flatMap((record) => [headerOf(record), record.bytes, lineEnd]));

function headerOf({ bytes, crc, writer, from, to, stage }: Written): Uint8Array {
  for (const name of [writer, stage])
    if (!/^[!-~]{1,64}$/.test(name))
      throw new Error(`Not a name for a journal record: ${JSON.stringify(name)}`);
  const facts = `R1 ${bytes.length} ${hex(crc)} ${writer} ${from} ${to} ${stage} `;
  return encoder.encode(`${facts}${hex(crc32c(encoder.encode(facts)))}\n`);
}

/**
 * The record that starts exactly at `offset`, or undefined when what stands there is not a whole, undamaged record.
 * `before` is the record read before it, if any; it only saves making the same names again.
 */
export function readRecord(bytes: Uint8Array, offset: number, before?: FoundRecord): FoundRecord | undefined {
  if (bytes[offset] !== 82 || bytes[offset + 1] !== 49 || bytes[offset + 2] !== 32) return undefined;
  const gaps = headerGaps(bytes, offset + 3);
  if (!gaps) return undefined;
  const [length, crc, writer, from, to, stage, end] = gaps;
  if (crc32c(bytes, offset, stage + 1) !== hexAt(bytes, stage + 1, end)) return undefined;
  const found = {
    writer: nameAt(bytes, crc + 1, writer, before?.writer ?? ""),
    from: numberAt(bytes, writer + 1, from),
    to: numberAt(bytes, from + 1, to),
    stage: nameAt(bytes, to + 1, stage, before?.stage ?? "-"),
    crc: hexAt(bytes, length + 1, crc),
    length: numberAt(bytes, offset + 3, length),
    offset,
    payload: end + 1,
  };
  const last = found.payload + found.length;
  if (!(last < bytes.length) || bytes[last] !== 10 || crc32c(bytes, found.payload, last) !== found.crc)
    return undefined;
  return found;
}

type HeaderGaps = [number, number, number, number, number, number, number];

/** Where the fields of a header end: six spaces and one line end, within the length a header can have. */
function headerGaps(bytes: Uint8Array, from: number): HeaderGaps | undefined {
  const gaps: number[] = [];
  const limit = Math.min(from + longestHeader, bytes.length);
  for (let at = from; at < limit; at++) {
    const byte = bytes[at];
    if (byte === 10) return gaps.push(at) === 7 ? (gaps as HeaderGaps) : undefined;
    if (byte === 32 && gaps.push(at) > 6) return undefined;
  }
  return undefined;
}

function numberAt(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + (bytes[at] as number) - 48;
  return value;
}

function hexAt(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    value = value * 16 + byte - (byte < 58 ? 48 : 87);
  }
  return value;
}

/** A name between two places; the one before it again when it is the same, since one writer writes many records. */
function nameAt(bytes: Uint8Array, from: number, to: number, before: string): string {
  let same = before.length === to - from;
  for (let at = from; same && at < to; at++) same = bytes[at] === before.charCodeAt(at - from);
  return same ? before : String.fromCharCode(...bytes.subarray(from, to));
}

/** What a part holds. `skipped` names stretches that are no records; one that reaches the end is a torn tail. */
export interface PartRead {
  readonly records: readonly FoundRecord[];
  readonly skipped: readonly { readonly offset: number; readonly bytes: number }[];
}

/** All whole records of a part. */
export function readPart(bytes: Uint8Array): PartRead {
  const steps = readPartInSteps(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds, for whoever has other things to do in between. */
export function* readPartInSteps(bytes: Uint8Array): Generator<void, PartRead> {
  const records: FoundRecord[] = [];
  const skipped: { offset: number; bytes: number }[] = [];
  let at = 0;
  let rest = bytesAStep;
  while (at < bytes.length) {
    const record = readRecord(bytes, at, records.at(-1));
    const next = record ? record.payload + record.length + 1 : nextStart(bytes, at + 1);
    if (record) records.push(record);
    else skipped.push({ offset: at, bytes: next - at });
    rest -= next - at;
    at = next;
    if (rest > 0) continue;
    rest = bytesAStep;
    yield;
  }
  return { records, skipped };
}

/** Where the next whole record starts after damage; the end of the bytes when there is none. */
function nextStart(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(82, from); at >= 0; at = bytes.indexOf(82, at + 1)) {
    if (readRecord(bytes, at)) return at;
  }
  return bytes.length;
}

const hex = (value: number) => value.toString(16).padStart(8, "0");
