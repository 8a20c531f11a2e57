import "./merge.css";
import { useEffect, useRef, useState } from "react";
import type { DoublePairRow } from "../../../shared/contracts/customer-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { Table } from "../../ui/table.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { nameOf, shownField } from "./customer-text.ts";
import type { MergeRoom } from "./use-merge.ts";

/** All pairs of customers that may be one, to go through: Enter puts two side by side. */
export function DoublesList({ room }: { readonly room: MergeRoom }) {
  const { doubles, customers } = useMessages();
  const format = useFormat();
  const [index, setIndex] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const pairs = room.pairs === "looking" || room.pairs === null ? [] : room.pairs;
  const isLooking = room.pairs === "looking";
  useCommands({ Esc: room.leave });
  useEffect(() => {
    if (!isLooking) body.current?.focus();
  }, [isLooking]);
  const at = Math.min(index, pairs.length - 1);
  const open = () => {
    const pair = pairs[at];
    if (pair) room.open(pair.one.id, pair.other.id);
  };
  return (
    <section className="doubles-list" aria-label={doubles.list}>
      <div className="doubles-head">
        <h2>{doubles.list}</h2>
        <Button onPress={room.leave} shortcut="Esc">
          {customers.title}
        </Button>
      </div>
      <Table
        label={doubles.list}
        columns={useColumns()}
        count={pairs.length}
        rowAt={(row) => pairs[row]}
        onWindow={() => undefined}
        marked={at}
        onMark={setIndex}
        onOpen={open}
        foot={
          <>
            {pairs.length > 0 && (
              <span>
                <b>{format.number(at + 1)}</b> {customers.of} <b>{format.number(pairs.length)}</b>
              </span>
            )}
            <span className="foot-keys">
              <Keycap>↑</Keycap>
              <Keycap>↓</Keycap> {customers.browse}
              <Keycap>Enter</Keycap> {doubles.beside}
            </span>
          </>
        }
        empty={isLooking ? doubles.looking : doubles.none}
        body={body}
      />
    </section>
  );
}

function useColumns() {
  const { doubles } = useMessages();
  const said = ({ customer }: DoublePairRow["one"]) => (
    <span className="two-lines">
      <b>{nameOf(customer)}</b>{" "}
      <span className="sub">
        {[shownField("birthDate", customer), customer.street, customer.town].filter(Boolean).join(" · ")}
      </span>
    </span>
  );
  return [
    {
      key: "one",
      head: doubles.columns.one,
      width: "minmax(0, 1.4fr)",
      cell: ({ one }: DoublePairRow) => said(one),
    },
    {
      key: "other",
      head: doubles.columns.other,
      width: "minmax(0, 1.4fr)",
      cell: ({ other }: DoublePairRow) => said(other),
    },
    {
      key: "why",
      head: doubles.columns.why,
      width: "minmax(0, 1fr)",
      cell: ({ why }: DoublePairRow) => doubles.why[why],
    },
  ];
}
