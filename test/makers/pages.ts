import type { AnyEntry, LedgerEntry } from "../../shared/domain/ledger/entry.ts";
import { decodePage, encodePage, encodeRuns, type Page, pageSize } from "../../shared/domain/ledger/page.ts";
import { columnFields, columnOf, toColumn } from "../../shared/domain/ledger/page-columns.ts";

/** How entries reach the fold: as their bytes in either form, or as the objects they were written from. */
export type Form = "page" | "columns" | "objects";

/** Pages of these entries, whatever their order: those of one writer that follow each other lie on one page. */
export function pagesOf(entries: readonly AnyEntry[], form: Form = "page"): Page[] {
  const ordered = [...entries].sort((a, b) =>
    a.writer === b.writer ? a.number - b.number : a.writer < b.writer ? -1 : 1,
  );
  const groups: AnyEntry[][] = [];
  for (const one of ordered) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last?.writer === one.writer && last.number + 1 === one.number && group.length < pageSize)
      group.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => pageIn(form, group));
}

function pageIn(form: Form, entries: readonly AnyEntry[]): Page {
  const [first] = entries as readonly [AnyEntry];
  if (form === "objects") return objectsPage(entries);
  const bytes =
    form === "columns" && entries.every(({ kind }) => kind !== "?")
      ? columnBytes(entries as readonly LedgerEntry[])
      : encodePage(entries);
  const page = decodePage(bytes);
  if (!page) throw new Error(`No page from ${first.writer}.${first.number}`);
  return page;
}

function objectsPage(entries: readonly AnyEntry[]): Page {
  const [first] = entries as readonly [AnyEntry];
  const runs = entries.map((one) => ({
    kind: one.kind,
    from: one.number,
    count: 1,
    columns: {},
    entry: one,
  }));
  return { writer: first.writer, from: first.number, to: first.number + entries.length - 1, runs };
}

/** The column form of entries however few they are. */
export function columnBytes(entries: readonly LedgerEntry[]): Uint8Array {
  const [first] = entries as readonly [LedgerEntry];
  const runs: LedgerEntry[][] = [];
  for (const one of entries) {
    if (runs.at(-1)?.[0]?.kind === one.kind) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  const columns = (run: readonly LedgerEntry[]) =>
    Object.fromEntries(
      columnFields(run[0]?.kind ?? "").map((name) => [
        name,
        columnOf(run.map((one) => toColumn((one as unknown as Record<string, unknown>)[name]))),
      ]),
    );
  return encodeRuns(
    first.writer,
    first.number,
    runs.map((run) => ({ kind: run[0]?.kind ?? "", count: run.length, columns: columns(run) })),
  );
}
