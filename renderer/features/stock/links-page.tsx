import { useEffect, useRef, useState } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { listKeys, typeToSearch } from "../../ui/list-keys.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { Table } from "../../ui/table.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { ExportNote } from "./export-note.tsx";
import { useLinkColumns } from "./link-columns.tsx";
import { LinkDetail } from "./link-detail.tsx";
import { useExport } from "./use-export.ts";
import { type LinkList, useLinkList } from "./use-link-list.ts";

/** Codes that are one product: found, struck, and taken out as a list. It stands in the place of the stock lines. */
export function LinksPage({ onBack }: { readonly onBack: () => void }) {
  const { stock } = useMessages();
  const { links } = stock;
  const list = useLinkList();
  const columns = useLinkColumns();
  const [isParting, setParting] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const output = useExport(stock.export);
  useEffect(() => body.current?.focus({ preventScroll: true }), []);
  const find = () => search.current?.select();
  const part = () => list.row && setParting(true);
  const done = () => {
    setParting(false);
    body.current?.focus();
  };
  const mark = (index: number) => {
    setParting(false);
    list.mark(index);
  };
  const back = () => (output.done ? output.forget() : list.text === "" ? onBack() : list.find(""));
  useCommands({
    F3: find,
    Del: isParting ? undefined : part,
    "Ctrl+E": output.writeLinks,
    "Ctrl+8": onBack,
    Esc: isParting ? undefined : back,
  });
  return (
    <main className="screen-body screen-list stock" aria-label={links.title}>
      <div className="screen-tools stock-tools">
        <h1>{links.title}</h1>
        <SearchField
          label={links.search}
          text={list.text}
          onText={list.find}
          field={search}
          onListKey={listKeys(list, part)}
        />
        <Button
          onPress={output.writeLinks}
          shortcut="Ctrl+E"
          busy={output.isBusy ? stock.exporting : undefined}
        >
          {stock.export}
        </Button>
        <Button onPress={onBack} shortcut="Ctrl+8">
          {links.back}
        </Button>
      </div>
      {output.done && <ExportNote done={output.done} what={links.count} />}
      <div className="list-and-side">
        <Table
          label={links.list}
          columns={columns}
          count={list.window?.total ?? 0}
          rowAt={list.rowAt}
          onWindow={list.see}
          marked={list.index}
          onMark={mark}
          onOpen={part}
          foot={<Foot list={list} />}
          empty={emptyWords(list, links)}
          body={body}
          onKey={typeToSearch(search)}
        />
        <LinkDetail row={list.row} isParting={isParting} onPart={part} onDone={done} />
      </div>
    </main>
  );
}

/** What an empty list says. */
function emptyWords(
  { text, window }: LinkList,
  words: ReturnType<typeof useMessages>["stock"]["links"],
): string {
  if (!window) return "";
  return text.trim() === "" ? words.empty : words.emptyText(text.trim());
}

function Foot({ list: { window, index } }: { readonly list: LinkList }) {
  const { stock } = useMessages();
  const format = useFormat();
  if (!window || window.total === 0) return null;
  return (
    <>
      <span>
        <b>{format.number(index + 1)}</b> {stock.of} <b>{format.number(window.total)}</b>
      </span>
      <span className="foot-keys">
        <Keycap>↑</Keycap>
        <Keycap>↓</Keycap> {stock.browse}
        <Keycap>Del</Keycap> {stock.links.part}
      </span>
    </>
  );
}
