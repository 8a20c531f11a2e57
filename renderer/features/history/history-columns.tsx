import { type HistoryRow, isQuantityKind } from "../../../shared/contracts/stock-records.ts";
import { entryWords } from "../../i18n/entry-words.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { TableColumn } from "../../ui/table-parts.tsx";
import { productOf } from "./product-of.ts";

/** The columns of the history: what it adds, what happened, to which product, where, who and when. */
export function useHistoryColumns(): readonly TableColumn<HistoryRow>[] {
  const { history, stock } = useMessages();
  const format = useFormat();
  const { columns } = history;
  const now = Date.now();
  const struck = (row: HistoryRow) => (isStruck(row) ? "struck" : "");
  return [
    {
      key: "added",
      head: columns.added,
      width: "var(--c-qty)",
      isNumber: true,
      cell: (row) => (
        <b className={`row-quantity ${struck(row)}`}>{isPacks(row) ? format.signed(row.added) : ""}</b>
      ),
    },
    {
      key: "what",
      head: columns.what,
      width: "minmax(0, 1fr)",
      cell: (row) => (
        <span className="two-lines">
          <span className={struck(row)}>{entryWords(history, format, row)}</span>
          {row.duplicate && (
            <span className="row-finding t-twice">
              <Icon name="twice" />
              {stock.findings.countedTwice}
            </span>
          )}
        </span>
      ),
    },
    {
      key: "product",
      head: columns.product,
      width: "minmax(0, 1.1fr)",
      isLead: true,
      cell: (row) => (
        <span className={`two-lines ${struck(row)}`}>
          <b>{productOf(row)}</b> <span className="sub mono">{row.facts["lot"]}</span>
        </span>
      ),
    },
    {
      key: "place",
      head: columns.place,
      width: "var(--c-loc)",
      cell: ({ kind, facts }) => (kind.startsWith("session") ? "" : facts["place"]),
    },
    { key: "by", head: columns.by, width: "var(--c-by)", cell: ({ operator }) => operator },
    {
      key: "at",
      head: columns.at,
      width: "var(--c-at)",
      cell: ({ at }) => <span className="faint">{format.when(at, now)}</span>,
    },
  ];
}

/** True for an entry that no longer counts, and for a batch of which that is so. */
export const isStruck = ({ struck, batch }: HistoryRow): boolean =>
  struck !== undefined || batch?.struck === true;

/** True for entries that can add packs. */
export const isPacks = ({ kind }: HistoryRow): boolean => isQuantityKind(kind);
