import "./merge.css";
import { useEffect, useRef, useState } from "react";
import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { listKeys, typeToSearch } from "../../ui/list-keys.ts";
import { Notice } from "../../ui/notice.tsx";
import { windowAround } from "../../ui/row-window.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { Table } from "../../ui/table.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { useCustomerColumns } from "./customer-columns.tsx";
import { useCustomerWindow } from "./use-customer-list.ts";
import type { MergeOne, MergeRoom } from "./use-merge.ts";

/** Finds the other record of one customer, as the list does; Enter puts both side by side. */
export function MergeFind({ one, room }: { readonly one: MergeOne; readonly room: MergeRoom }) {
  const { doubles, customers } = useMessages();
  const [text, setText] = useState("");
  const [index, setIndex] = useState(0);
  const [sight, setSight] = useState({ first: 0, count: 180 });
  const window = useCustomerWindow({ ...sight, text })?.window;
  const search = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const rowAt = (at: number): CustomerRow | undefined => window?.rows[at - window.first];
  const total = window?.total ?? 0;
  const at = Math.min(index, total - 1);
  const marked = rowAt(at);
  const see = (first: number, count: number) => {
    const wanted = windowAround(first, count);
    if (wanted.first !== sight.first || wanted.count !== sight.count) setSight(wanted);
  };
  const isItself = marked?.id === one.id;
  const open = () => {
    if (marked && !isItself) room.open(one.id, marked.id);
  };
  useEffect(() => search.current?.focus(), []);
  const toSearch = () => search.current?.select();
  useCommands({ Esc: room.leave, F3: toSearch });
  return (
    <section className="doubles-list" aria-label={doubles.find.title(one.name)}>
      <div className="doubles-head">
        <h2>{doubles.find.title(one.name)}</h2>
        <SearchField
          label={doubles.find.field}
          text={text}
          onText={(next) => {
            setText(next);
            setIndex(0);
          }}
          field={search}
          onListKey={listKeys({ index: at, window, mark: setIndex }, open)}
        />
        <Button onPress={room.leave} shortcut="Esc">
          {customers.title}
        </Button>
      </div>
      {room.isGone && <Notice tone="asked" icon="asked" words={{ what: doubles.merge.gone }} />}
      <Table
        label={doubles.find.title(one.name)}
        columns={useCustomerColumns()}
        count={total}
        rowAt={rowAt}
        onWindow={see}
        marked={at}
        onMark={setIndex}
        onOpen={open}
        foot={<Foot at={at} total={total} isItself={isItself} />}
        empty={window && text.trim() !== "" ? customers.emptyText(text.trim()) : ""}
        body={body}
        onKey={typeToSearch(search)}
      />
    </section>
  );
}

interface FootProps {
  readonly at: number;
  readonly total: number;
  readonly isItself: boolean;
}

/** Where the mark is, and what Enter does there. */
function Foot({ at, total, isItself }: FootProps) {
  const { doubles, customers } = useMessages();
  const format = useFormat();
  return (
    <>
      {total > 0 && (
        <span>
          <b>{format.number(at + 1)}</b> {customers.of} <b>{format.number(total)}</b>
        </span>
      )}
      {isItself ? (
        <span role="status">{doubles.find.itself}</span>
      ) : (
        <span className="foot-keys">
          <Keycap>↑</Keycap>
          <Keycap>↓</Keycap> {customers.browse}
          <Keycap>Enter</Keycap> {doubles.beside}
        </span>
      )}
    </>
  );
}
