import "./customers.css";
import { useEffect, useRef } from "react";
import type { CustomersWindow } from "../../../shared/contracts/customer-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { listKeys, typeToSearch } from "../../ui/list-keys.ts";
import { Notice } from "../../ui/notice.tsx";
import { Table } from "../../ui/table.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { useCustomerColumns } from "./customer-columns.tsx";
import { CustomerDetail } from "./customer-detail.tsx";
import { CustomerFoot } from "./customer-foot.tsx";
import { CustomerTools } from "./customer-tools.tsx";
import { useCustomerDesk } from "./use-customer-desk.ts";
import { useCustomerList } from "./use-customer-list.ts";

/** The customers: find, see, edit. */
export function CustomersScreen() {
  const { customers } = useMessages();
  const list = useCustomerList();
  const { window, row, index, text } = list;
  const search = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const toSearch = () => search.current?.focus();
  const desk = useCustomerDesk((id, isNew) => {
    list.goTo(id, isNew ? "" : text);
    toSearch();
  }, toSearch);
  const change = () => (row ? desk.change(row) : undefined);
  const isBackToDraft = useRef(desk.draft !== null);
  useEffect(() => {
    if (!isBackToDraft.current) search.current?.focus();
  }, []);
  const find = () => search.current?.select();
  const back = () => {
    if (text !== "") list.find("");
    toSearch();
  };
  useCommands({
    F2: desk.draft ? undefined : change,
    F3: find,
    "Ctrl+N": desk.add,
    Esc: desk.draft ? undefined : back,
  });
  return (
    <main className="screen-body screen-list customers" aria-label={customers.title}>
      <CustomerTools
        text={text}
        onFind={list.find}
        search={search}
        onListKey={listKeys(list, change)}
        onAdd={desk.add}
      />
      {window && window.locked > 0 && <Locked window={window} />}
      <div className="list-and-side">
        <Table
          label={customers.list}
          columns={useCustomerColumns()}
          count={window?.total ?? 0}
          rowAt={list.rowAt}
          onWindow={list.see}
          marked={index}
          onMark={list.mark}
          onOpen={desk.draft ? () => undefined : change}
          foot={<CustomerFoot index={index} total={window?.total ?? 0} />}
          empty={window ? emptyWords(window, text.trim(), customers) : ""}
          body={body}
          onKey={typeToSearch(search)}
        />
        <CustomerDetail row={row} desk={desk} />
      </div>
    </main>
  );
}

/** Records whose key is not here, and what opens them. */
function Locked({ window: { locked } }: { readonly window: CustomersWindow }) {
  const { customers } = useMessages();
  const format = useFormat();
  const { what, safe, doNow } = customers.locked;
  const words = { what: what(format.number(locked), locked), safe, doNow: [doNow] };
  return <Notice tone="neutral" icon="told" words={words} />;
}

/** What an empty list says. */
function emptyWords(
  { all, locked }: CustomersWindow,
  text: string,
  words: ReturnType<typeof useMessages>["customers"],
): string {
  if (all === 0) return words.empty;
  if (text !== "") return words.emptyText(text);
  return locked === all ? words.emptyLocked : "";
}
