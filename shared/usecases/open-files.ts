import { type Result, success } from "../base/result.ts";
import { tableKindOf } from "../domain/import/table-kind.ts";
import { joinTables } from "../domain/tables/join-tables.ts";
import { type ProposedJoin, proposeJoin } from "../domain/tables/propose-join.ts";
import type { SaidShape } from "../domain/tables/shape.ts";
import type { Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import type { Tables } from "../ports/tables.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Task } from "./tasks.ts";

/** A file, and how a person said it is laid out. */
interface SaidFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly shape?: SaidShape | undefined;
}

/** A file, and another one whose columns come behind its own, by the columns that were said or that fit. */
export interface SaidFiles extends SaidFile {
  readonly also?: SaidFile | undefined;
  readonly join?: ProposedJoin | undefined;
}

/** Opens a file, or two as one table, and says by what digest the same bytes are known again; that is not waited for. */
export async function openFiles(
  { clock, tables }: Pick<Dependencies, "clock"> & { readonly tables: Tables },
  { also, join, ...file }: SaidFiles,
  task: Task,
): Promise<
  Result<
    { readonly table: Table; readonly digest: Promise<string>; readonly isTurned?: boolean },
    Failure<"table/empty" | "table/not-a-table">
  >
> {
  const digests = [file, ...(also ? [also] : [])].map(({ bytes }) => clock.digest(bytes));
  const first = await tables.open(file.bytes, file.name, task.step, file.shape);
  if (!first.ok || !also) return first.ok ? success({ table: first.value, digest: only(digests) }) : first;
  const second = await tables.open(also.bytes, also.name, task.step, also.shape);
  if (!second.ok) return second;
  const by = join ?? (await joinOf(first.value, second.value));
  const [table, other] = by.isTurned ? [second.value, first.value] : [first.value, second.value];
  const both = new TextEncoder().encode((await Promise.all(digests)).sort().join(" "));
  return success({
    table: await joinTables(table, other, by),
    digest: clock.digest(both),
    isTurned: by.isTurned,
  });
}

/** The rows of what is a stock stay, whichever file came first. */
async function joinOf(first: Table, second: Table): Promise<ProposedJoin> {
  const isTurned = tableKindOf(second) === "stock" && tableKindOf(first) !== "stock";
  const found = isTurned ? await proposeJoin(second, first) : await proposeJoin(first, second);
  return found ? { ...found, isTurned: found.isTurned !== isTurned } : none;
}

/** Two files that have nothing in common: no row finds anything, which is shown. */
const none: ProposedJoin = { column: -1, otherColumn: -1, unmatched: "kept", isTurned: false };

const only = ([first]: readonly Promise<string>[]): Promise<string> => first as Promise<string>;
