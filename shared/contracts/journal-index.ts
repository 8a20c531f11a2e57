import type { FoundRecord } from "./journal-record.ts";

/**
 * Where every record of the journal lies, packed: a long recovery leaves 60,000 records and more, which cross a
 * border in a millisecond as one column block and in a tenth of a second as objects.
 */
export interface JournalIndex {
  readonly writers: readonly string[];
  readonly stages: readonly string[];
  /** Eight numbers a record: writer and stage as positions in the lists above; see `recordAt` for the order. */
  readonly records: Uint32Array;
}

/** One record of the index; `offset` and `length` are those of its payload in part `part`. */
export interface IndexedRecord {
  readonly writer: string;
  readonly from: number;
  readonly to: number;
  /** The stage it belongs to, or "-" when it counted at once. */
  readonly stage: string;
  readonly crc: number;
  readonly part: number;
  readonly offset: number;
  readonly length: number;
}

const width = 8;

/** How many records an index holds. */
export function recordCount(index: JournalIndex): number {
  return index.records.length / width;
}

/** Record `n` of an index, counted from 0 in the order written. */
export function recordAt(index: JournalIndex, n: number): IndexedRecord {
  const at = n * width;
  const column = (k: number) => index.records[at + k] as number;
  return {
    writer: index.writers[column(0)] as string,
    from: column(1),
    to: column(2),
    stage: index.stages[column(3)] as string,
    crc: column(4),
    part: column(5),
    offset: column(6),
    length: column(7),
  };
}

/** Writer and first entry of record `n`: all that a comparison needs. */
export function startAt(index: JournalIndex, n: number): readonly [writer: string, from: number] {
  const at = n * width;
  return [index.writers[index.records[at] as number] as string, index.records[at + 1] as number];
}

/** The index of those records that a test answers true for. */
export function recordsWhere(
  index: JournalIndex,
  test: (writer: number, from: number, crc: number) => boolean,
): JournalIndex {
  const kept: number[] = [];
  for (let at = 0; at < index.records.length; at += width) {
    const [writer, from, , , crc] = index.records.subarray(at, at + width) as unknown as number[];
    if (test(writer as number, from as number, crc as number)) kept.push(at);
  }
  const records = new Uint32Array(kept.length * width);
  for (const [n, at] of kept.entries()) records.set(index.records.subarray(at, at + width), n * width);
  return { ...index, records };
}

/** Packs the records of all parts, given part by part in the order written. */
export function packIndex(
  parts: readonly { readonly part: number; readonly records: readonly FoundRecord[] }[],
): JournalIndex {
  const writers = new Names();
  const stages = new Names();
  const records = new Uint32Array(width * parts.reduce((sum, { records }) => sum + records.length, 0));
  let at = 0;
  for (const { part, records: found } of parts) {
    for (const record of found) {
      records[at] = writers.position(record.writer);
      records[at + 1] = record.from;
      records[at + 2] = record.to;
      records[at + 3] = stages.position(record.stage);
      records[at + 4] = record.crc;
      records[at + 5] = part;
      records[at + 6] = record.payload;
      records[at + 7] = record.length;
      at += width;
    }
  }
  return { writers: writers.all(), stages: stages.all(), records };
}

/** Names in the order they were met; the one asked for last is found without looking, as records come in runs. */
class Names {
  readonly #positions = new Map<string, number>();
  #last = "";
  #lastPosition = 0;

  position(name: string): number {
    if (name === this.#last) return this.#lastPosition;
    this.#last = name;
    this.#lastPosition = this.#positions.get(name) ?? this.#positions.size;
    this.#positions.set(name, this.#lastPosition);
    return this.#lastPosition;
  }

  all(): string[] {
    return [...this.#positions.keys()];
  }
}
