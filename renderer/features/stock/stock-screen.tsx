import "./stock.css";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { KeepDrafts } from "../../services/use-draft.ts";
import { Button } from "../../ui/button.tsx";
import { listKeys, typeToSearch } from "../../ui/list-keys.ts";
import { Table } from "../../ui/table.tsx";
import { ExportNote } from "./export-note.tsx";
import { FindingChips } from "./finding-chips.tsx";
import { LineDetail } from "./line-detail.tsx";
import { LinksPage } from "./links-page.tsx";
import { useStockColumns } from "./stock-columns.tsx";
import { isWhole, narrowedTo, type StockColumn, sortedBy } from "./stock-filter.ts";
import { StockFoot } from "./stock-foot.tsx";
import { StockSheet } from "./stock-sheet.tsx";
import { StockTools } from "./stock-tools.tsx";
import { useExport } from "./use-export.ts";
import { lineDrafts, useLineDesk } from "./use-line-desk.ts";
import { usePrint } from "./use-print.ts";
import { useStockKeys } from "./use-stock-keys.ts";
import { type StockList, useStockList } from "./use-stock-list.ts";

/** The stock, or the codes that are linked. */
export function StockScreen() {
  const [isLinks, setLinks] = useState(false);
  if (isLinks) return <LinksPage onBack={() => setLinks(false)} />;
  return <StockLines onLinks={() => setLinks(true)} />;
}

/** A list that finds and filters, and beside it the marked line with every entry behind it. */
function StockLines({ onLinks }: { readonly onLinks: () => void }) {
  const { stock } = useMessages();
  const list = useStockList();
  const { filter, window } = list;
  const line = useView("line", { line: list.line });
  const desk = useLineDesk(line?.row?.line ?? -1, line?.entries ?? []);
  const isVariance = filter.finding === "differs";
  const body = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const entries = useRef<HTMLDivElement>(null);
  const output = useExport(stock.export);
  const { printed, print } = usePrint();
  useEffect(() => body.current?.focus({ preventScroll: true }), []);
  const done = (changedTo?: number) => {
    desk.open(null);
    if (changedTo !== undefined) list.renew(changedTo < 0 ? undefined : changedTo);
    body.current?.focus();
  };
  useStockKeys({ list, desk, output, print, body, search, entries, onLinks });
  const title = filter.finding ? `${stock.title}: ${stock.findings[filter.finding]}` : stock.title;
  return (
    <>
      <main className="screen-body screen-list stock" aria-label={stock.title}>
        <StockTools
          filter={filter}
          onFilter={list.change}
          search={search}
          onListKey={listKeys(list, () => entries.current?.focus())}
          onExport={() => output.write(list.query)}
          onPrint={() => print(list.query)}
          isExporting={output.isBusy}
        />
        <div className="stock-second">
          <FindingChips
            window={window}
            chosen={filter.finding}
            onChoose={(finding) => list.change(narrowedTo(filter, finding))}
          />
          <Button onPress={onLinks} shortcut="Ctrl+8">
            {stock.links.open}
          </Button>
        </div>
        {output.done && <ExportNote done={output.done} />}
        <div className="list-and-side">
          <LineTable list={list} body={body} search={search} entries={entries} isVariance={isVariance} />
          <KeepDrafts value={lineDrafts}>
            <LineDetail window={line} desk={desk} entries={entries} onDone={done} />
          </KeepDrafts>
        </div>
      </main>
      {printed && <StockSheet printed={printed} title={title} isVariance={isVariance} />}
    </>
  );
}

/** The lines themselves. */
function LineTable({
  list,
  body,
  search,
  entries,
  isVariance,
}: {
  readonly list: StockList;
  readonly body: RefObject<HTMLDivElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly entries: RefObject<HTMLDivElement | null>;
  readonly isVariance: boolean;
}) {
  const { stock } = useMessages();
  const { filter, window } = list;
  return (
    <Table
      label={stock.list}
      columns={useStockColumns(isVariance)}
      count={window?.total ?? 0}
      rowAt={list.rowAt}
      onWindow={list.see}
      marked={list.index}
      onMark={list.mark}
      onOpen={() => entries.current?.focus()}
      sort={{ key: filter.sort, descending: filter.descending }}
      onSort={(key) => list.change(sortedBy(filter, key as StockColumn))}
      foot={
        <StockFoot window={window} isVariance={isVariance} index={list.index} onFresh={() => list.renew()} />
      }
      empty={window ? emptyWords(list, stock) : ""}
      body={body}
      onKey={typeToSearch(search)}
    />
  );
}

/** What an empty list says: nothing counted, or nothing that fits. */
function emptyWords({ filter }: StockList, words: ReturnType<typeof useMessages>["stock"]): string {
  if (isWhole(filter)) return words.empty;
  return filter.text.trim() === "" ? words.emptyFilter : words.emptyText(filter.text.trim());
}
