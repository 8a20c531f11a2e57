import type { EntryOf } from "../ledger/entry.ts";
import type { OperatorId, StationId, WriterId } from "../ledger/identity.ts";
import type { EntryTable } from "./entry-table.ts";
import type { TextReader, TextWriter } from "./packed-texts.ts";

/** What is read of a product, in two kinds of text: in plain letters, which take half the room, and in any. */
export interface ProductTexts<T> {
  readonly plain: T;
  readonly names: T;
}

/**
 * Packs what lists knew of products, nearly all facts of a ledger. Answers with two numbers a product: its place, and
 * how many codes it has.
 */
export function packProducts(table: EntryTable, { plain, names }: ProductTexts<TextWriter>): Uint32Array {
  const numbers: number[] = [];
  for (const [index, fact] of table.facts) {
    if (fact.kind !== "productKnown") continue;
    numbers.push(index, fact.codes.length);
    for (const text of [fact.station, fact.at, fact.code, ...fact.codes]) plain.add(text);
    for (const text of [fact.name, fact.pack, fact.source]) names.add(text);
  }
  return Uint32Array.from(numbers);
}

/** Puts the products back among the facts of a table whose columns and words are there already. */
export function fillProducts(
  table: EntryTable,
  numbers: Uint32Array,
  { plain, names }: ProductTexts<TextReader>,
): void {
  const nextCode = () => plain.next();
  for (let at = 0; at < numbers.length; at += 2) {
    const [index, length] = [numbers[at] as number, numbers[at + 1] as number];
    table.facts.set(index, {
      kind: "productKnown",
      writer: table.writers.word(table.writer[index] as number) as WriterId,
      number: table.number[index] as number,
      station: plain.next() as StationId,
      operator: table.operators.word(table.operator[index] as number) as OperatorId,
      at: plain.next() as EntryOf<"productKnown">["at"],
      code: plain.next(),
      codes: Array.from({ length }, nextCode),
      name: names.next(),
      pack: names.next(),
      source: names.next(),
    });
  }
}
