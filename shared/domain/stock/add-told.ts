import { instantNumber } from "../ledger/stamp.ts";
import type { ToldPage } from "./counted-page.ts";
import type { EntryTable } from "./entry-table.ts";

type Columns = Pick<EntryTable, "size" | "kind" | "at" | "operator" | "kinds" | "operators" | "facts">;

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
