import type { AnyEntry } from "../ledger/entry.ts";
import { instantNumber } from "../ledger/stamp.ts";
import type { ToldPage } from "./counted-page.ts";
import type { Words } from "./words.ts";

/** What facts are written into: the columns of entries, and the facts as they were said. */
interface Columns {
  readonly size: number;
  readonly kind: Uint8Array;
  readonly at: Float64Array;
  readonly operator: Uint32Array;
  readonly kinds: Words;
  readonly operators: Words;
  readonly facts: Map<number, AnyEntry>;
}

/** Puts what is told of products behind the entries of a table that has room for it: what its runs would say, from the facts. */
export function addTold(table: Columns, { writer, from, to, station, operator, at, told }: ToldPage): void {
  const { size } = table;
  const end = size + to - from + 1;
  table.kind.fill(table.kinds.place("productKnown"), size, end);
  table.at.fill(instantNumber(at), size, end);
  table.operator.fill(table.operators.place(operator), size, end);
  for (let number = from, index = size; number <= to; number++, index++) {
    const fact = told[number - from];
    if (!fact) throw new Error(`Nothing told: ${writer}.${number}`);
    const { code, codes, name, pack, source } = fact;
    const said = { writer, number, station, operator, at, code, codes, name, pack, source };
    table.facts.set(index, { kind: "productKnown", ...said });
  }
}
