import { useState } from "react";
import { Table } from "../../../renderer/ui/table.tsx";
import type { TableColumn } from "../../../renderer/ui/table-parts.tsx";
import { Tag } from "../../../renderer/ui/tag.tsx";

interface Line {
  readonly name: string;
  readonly quantity: number;
  readonly lot: string;
  readonly finding: boolean;
}

const columns: readonly TableColumn<Line>[] = [
  {
    key: "quantity",
    head: "Aantal",
    width: "5.5rem",
    isNumber: true,
    canSort: true,
    cell: ({ quantity }) => <b className="qty">{quantity}</b>,
  },
  {
    key: "name",
    head: "Product",
    width: "minmax(0, 1fr)",
    canSort: true,
    cell: ({ name }) => (
      <>
        <b>{name}</b> <span className="quiet">20 tabl.</span>
      </>
    ),
  },
  { key: "lot", head: "Lot", width: "9rem", cell: ({ lot }) => <span className="mono">{lot}</span> },
  {
    key: "finding",
    head: "Bevinding",
    width: "12rem",
    cell: ({ finding }) =>
      finding && (
        <Tag tone="twice" icon="twice">
          Dubbel geteld
        </Tag>
      ),
  },
];

/** A list of as many lines as one likes; line n says so. */
export function LongList({ count }: { readonly count: number }) {
  const [marked, setMarked] = useState(0);
  const [sort, setSort] = useState({ key: "name", descending: false });
  const [opened, setOpened] = useState("");
  return (
    <main className="long-list">
      <h1>Voorraad</h1>
      <Table
        label="Stocklijnen"
        columns={columns}
        count={count}
        rowAt={(index) => ({
          name: `Product ${index}`,
          quantity: index % 7,
          lot: `LK${index}`,
          finding: index % 5 === 2,
        })}
        onWindow={() => {}}
        marked={marked}
        onMark={setMarked}
        onOpen={(index) => setOpened(`Lijn ${index} open`)}
        sort={sort}
        onSort={(key) => setSort({ key, descending: sort.key === key && !sort.descending })}
        foot={
          <span>
            Lijn <b>{marked + 1}</b> van <b>{count}</b> <span role="status">{opened}</span>
          </span>
        }
        empty="Nog niets geteld."
      />
    </main>
  );
}
