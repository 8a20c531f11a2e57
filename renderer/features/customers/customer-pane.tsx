import { type RefObject, useRef } from "react";
import type { CustomersWindow } from "../../../shared/contracts/customer-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { typeToSearch } from "../../ui/list-keys.ts";
import { Table } from "../../ui/table.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { useCustomerColumns } from "./customer-columns.tsx";
import { CustomerDetail } from "./customer-detail.tsx";
import { CustomerFoot } from "./customer-foot.tsx";
import { DoublesList } from "./doubles-list.tsx";
import { MergeDesk } from "./merge-desk.tsx";
import { MergeFind } from "./merge-find.tsx";
import type { AskRoom } from "./use-ask-room.ts";
import type { CustomerDesk } from "./use-customer-desk.ts";
import type { CustomerList } from "./use-customer-list.ts";
import { useMerge } from "./use-merge.ts";

interface PaneProps {
  readonly list: CustomerList;
  readonly desk: CustomerDesk;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onChange: () => void;
  readonly ask: AskRoom;
}

/** The list of customers, and one of them beside it. */
export function CustomerPane({ list, desk, search, onChange, ask }: PaneProps) {
  const { customers } = useMessages();
  const { window, row, index, text } = list;
  const body = useRef<HTMLDivElement>(null);
  const room = useMerge((id) => list.goTo(id, ""));
  const columns = useCustomerColumns();
  useCommands({ F4: desk.draft ? undefined : room.openPairs });
  if (room.look && !desk.draft) return <MergeDesk key={room.look.pair} look={room.look} room={room} />;
  if (room.finding && !desk.draft) return <MergeFind one={room.finding} room={room} />;
  if (room.pairs && !desk.draft) return <DoublesList room={room} />;
  return (
    <div className="list-and-side">
      <Table
        label={customers.list}
        columns={columns}
        count={window?.total ?? 0}
        rowAt={list.rowAt}
        onWindow={list.see}
        marked={index}
        onMark={list.mark}
        onOpen={desk.draft ? () => undefined : onChange}
        foot={<CustomerFoot index={index} total={window?.total ?? 0} onDoubles={room.openPairs} />}
        empty={window ? emptyWords(window, text.trim(), customers) : ""}
        body={body}
        onKey={typeToSearch(search)}
      />
      <CustomerDetail {...{ row, desk, room, ask }} />
    </div>
  );
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
