import type { CorrectedLine } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { amount } from "./amount-text.ts";
import { productName } from "./product-name.ts";

/** How many corrected lines are named; the rest is counted, and kept or struck with all of them. */
const named = 100;

/** Lines that were corrected since: looked at first, and of a batch each can be kept out of the strike. */
export function CorrectedLines({
  rows,
  kept,
  onKeep,
}: {
  readonly rows: readonly CorrectedLine[];
  /** The lines that stay; undefined where there is nothing to choose. */
  readonly kept: readonly number[] | undefined;
  readonly onKeep: (kept: readonly number[]) => void;
}) {
  const { history } = useMessages();
  const format = useFormat();
  const words = history.strike;
  const more = rows.length - named;
  return (
    <div className="notice t-asked line-since" role="group" aria-label={words.since}>
      <div className="notice-body">
        <p role="status">
          <b>{words.since}</b>
        </p>
        {kept && <p>{words.sinceKeep}</p>}
        <ul>
          {rows.slice(0, named).map((row) => (
            <li key={row.line}>
              {kept ? (
                <label className="line-tick">
                  <input
                    type="checkbox"
                    checked={!kept.includes(row.line)}
                    onChange={({ target }) =>
                      onKeep(target.checked ? kept.filter((line) => line !== row.line) : [...kept, row.line])
                    }
                  />
                  <Corrected row={row} />
                </label>
              ) : (
                <Corrected row={row} />
              )}
            </li>
          ))}
        </ul>
        {more > 0 && <p>{words.sinceMore(format.number(more))}</p>}
        {kept && rows.length > 1 && (
          <Button onPress={() => onKeep(kept.length === rows.length ? [] : rows.map(({ line }) => line))}>
            {kept.length === rows.length ? words.keepNone : words.keepAll}
          </Button>
        )}
      </div>
    </div>
  );
}

function Corrected({ row }: { readonly row: CorrectedLine }) {
  const { stock } = useMessages();
  const format = useFormat();
  return (
    <span>
      <b>{amount(format, row.quantity)}</b> {productName(row.product, stock.unnamed)}{" "}
      <span className="mono">{row.lot}</span> {format.expiry(row.expiry)} {row.place}
    </span>
  );
}
