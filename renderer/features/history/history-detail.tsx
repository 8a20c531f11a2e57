import type { ReactNode } from "react";
import type { HistoryRow } from "../../../shared/contracts/stock-records.ts";
import { entryWords } from "../../i18n/entry-words.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { isPacks, isStruck } from "./history-columns.tsx";
import { productOf } from "./product-of.ts";

/** One entry large: what happened, to what, by whom, when, why; and who struck it. */
export function HistoryDetail({ row, children }: { readonly row: HistoryRow; readonly children: ReactNode }) {
  const { history } = useMessages();
  const format = useFormat();
  const { facts, struck } = row;
  const now = Date.now();
  const details = [
    [history.lot, facts["lot"], "mono"],
    [history.expiry, format.expiry(String(facts["expiry"] ?? "")), ""],
    [history.place, facts["place"], ""],
    [history.serial, facts["serial"], "mono"],
  ] as const;
  return (
    <>
      <div className="side-head">
        <div>
          <h2 className={isStruck(row) ? "struck" : ""}>{entryWords(history, format, row)}</h2>
          <p>
            <b>{productOf(row)}</b> <span className="quiet">{facts["pack"]}</span>
          </p>
        </div>
        {isPacks(row) && <p className="side-quantity">{format.signed(row.added)}</p>}
      </div>
      <dl className="side-facts">
        {details
          .filter(([, value]) => value)
          .map(([label, value, face]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={face}>{value}</dd>
            </div>
          ))}
      </dl>
      <p className="quiet">
        {[row.operator, row.station, format.when(row.at, now)].filter(Boolean).join(" · ")}
        {facts["reason"] ? ` · ${history.reason(String(facts["reason"]))}` : ""}
      </p>
      {row.duplicate && <p>{history.duplicate}</p>}
      {struck && (
        <p>
          <b>{history.struck(struck.operator, format.when(struck.at, now))}</b>
          {struck.reason && ` · ${history.reason(struck.reason)}`}
        </p>
      )}
      {children}
    </>
  );
}
