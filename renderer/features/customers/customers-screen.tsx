import "./customers.css";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { CustomersWindow } from "../../../shared/contracts/customer-records.ts";
import { formatInsz, isInsz } from "../../../shared/domain/customers/insz.ts";
import type { GapFilter } from "../../../shared/domain/customers/to-complete.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { listKeys } from "../../ui/list-keys.ts";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { CardDesk } from "./card-desk.tsx";
import { CardLine } from "./card-line.tsx";
import { CustomerPane } from "./customer-pane.tsx";
import { CustomerTools } from "./customer-tools.tsx";
import { LockButton } from "./lock-button.tsx";
import { LockInvitation } from "./lock-invitation.tsx";
import { ToComplete } from "./to-complete.tsx";
import { type AskRoom, useAskRoom } from "./use-ask-room.ts";
import { useAsked } from "./use-asked.ts";
import { type CardInSight, useCard } from "./use-card.ts";
import { type CustomerDesk, useCustomerDesk } from "./use-customer-desk.ts";
import { type CustomerList, useCustomerList } from "./use-customer-list.ts";
import { useScannedPerson } from "./use-scanned-person.ts";

/** The customers: find, see, edit. */
export function CustomersScreen() {
  const { customers } = useMessages();
  const [filter, setFilter] = useState<GapFilter>();
  const [isLocking, setLocking] = useState(false);
  const list = useCustomerList(filter);
  const { window, row, text } = list;
  const card = useCard();
  const search = useRef<HTMLInputElement>(null);
  const toSearch = () => search.current?.focus();
  const mark = () => search.current?.select();
  const ask = useAskRoom(list, toSearch);
  const desk = useCustomerDesk((id, isNew) => {
    list.goTo(id, isNew ? "" : text);
    toSearch();
  }, toSearch);
  const change = () => (row ? desk.change(row) : undefined);
  const enter = () => (row && ask.isOpen ? ask.begin(row.id) : card.held ? undefined : change());
  useFocusAtFirst(search, desk.draft === null);
  const find = (next: string) => {
    card.letGo();
    list.find(next);
  };
  const add = () => {
    card.letGo();
    desk.add(isInsz(text) ? formatInsz(text) : "");
  };
  const turn = () => {
    card.letGo();
    setFilter(filter ? undefined : "any");
    list.find("");
  };
  useScannedPerson((insz) => {
    if (desk.draft) return desk.draft.now.insz === "" ? desk.type("insz", insz) : list.find(insz);
    card.letGo();
    setFilter(undefined);
    ask.scanned(insz);
  });
  useCommands({
    F2: desk.draft || card.held ? undefined : change,
    F6: row && row.others.length === 0 && !desk.draft && !card.held ? () => desk.confirm(row) : undefined,
    F3: mark,
    F5: turn,
    "Ctrl+N": add,
    Esc: desk.draft ? undefined : () => leaveRow(list, ask),
  });
  return (
    <main className="screen-body screen-list customers" aria-label={customers.title}>
      <CustomerTools
        text={text}
        onFind={find}
        search={search}
        onListKey={listKeys(list, enter)}
        onAdd={add}
        onComplete={turn}
        isCompleting={filter !== undefined}
        lock={<LockButton isAsking={isLocking} onAsk={() => setLocking(true)} />}
      />
      <LockInvitation isAsking={isLocking} onLeave={() => setLocking(false)} />
      {window && window.locked > 0 && <Locked window={window} />}
      <Middle {...{ card, list, desk, search, filter, setFilter, change, ask }} />
    </main>
  );
}

/** One step back: what is asked, then what is looked for. */
function leaveRow(list: CustomerList, ask: AskRoom) {
  if (list.text !== "") list.find("");
  ask.leave();
}

interface MiddleProps {
  readonly card: CardInSight;
  readonly list: CustomerList;
  readonly desk: CustomerDesk;
  readonly ask: AskRoom;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly filter: GapFilter | undefined;
  readonly setFilter: (filter: GapFilter | undefined) => void;
  readonly change: () => void;
}

/** Under the search: a card that was read, those to complete, or the list with one customer beside it. */
function Middle({ card, list, desk, ask, search, filter, setFilter, change }: MiddleProps) {
  const asked = useAsked();
  return card.held ? (
    <CardDesk
      key={card.held.visit}
      card={card.held}
      onDone={(id) => {
        card.letGo();
        setFilter(undefined);
        list.goTo(id, "");
        search.current?.focus();
        ask.begin(id);
      }}
      onLeave={card.letGo}
    />
  ) : (
    <>
      <CardLine now={card.now} />
      {filter && !desk.draft && !ask.isOpen ? (
        <ToComplete {...{ list, asked, filter, ask }} onFilter={setFilter} onOpen={change} />
      ) : (
        <CustomerPane list={list} desk={desk} search={search} onChange={change} ask={ask} />
      )}
    </>
  );
}

/** Who comes to the screen types at once; who comes back to a record goes on there. */
function useFocusAtFirst(field: RefObject<HTMLElement | null>, isWanted: boolean) {
  const wasWanted = useRef(isWanted);
  useEffect(() => {
    if (wasWanted.current) field.current?.focus();
  }, [field]);
}

/** Records whose key is not here, and what opens them. */
function Locked({ window: { locked } }: { readonly window: CustomersWindow }) {
  const { customers } = useMessages();
  const format = useFormat();
  const { what, safe, doNow } = customers.locked;
  const words = { what: what(format.number(locked), locked), safe, doNow: [doNow] };
  return <Notice tone="neutral" icon="told" words={words} />;
}
