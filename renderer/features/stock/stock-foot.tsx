import type { StockWindow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { totalAmount } from "./amount-text.ts";

/** Under the list: where the mark is, what the filter comes to, and what arrived since. */
export function StockFoot({
  window,
  index,
  isVariance,
  onFresh,
}: {
  readonly window: StockWindow | undefined;
  readonly index: number;
  /** The list is compared with what was expected. */
  readonly isVariance: boolean;
  readonly onFresh: () => void;
}) {
  const { stock, frame } = useMessages();
  const format = useFormat();
  const { total = 0, packs = 0, pieces = 0, products = 0, arrived = 0, struck = 0 } = window ?? {};
  return (
    <>
      {total > 0 && (
        <span>
          {stock.line} <b>{format.number(index + 1)}</b> {stock.of} <b>{format.number(total)}</b>
        </span>
      )}
      {isVariance && window?.expected ? (
        <span>
          {stock.expected.row(
            format.number(window.expected.expected),
            format.number(window.expected.counted),
          )}{" "}
          <b>{format.signed(window.expected.difference)}</b>
        </span>
      ) : (
        <span>{totalAmount(format, frame, { packs, pieces })}</span>
      )}
      <span>
        <b>{format.number(products)}</b> {stock.products(products)}
      </span>
      {struck > 0 && <span>{stock.struckLines(struck, format.number(struck))}</span>}
      {arrived > 0 && (
        <button type="button" className="stock-arrived" aria-keyshortcuts="F5" onClick={onFresh}>
          {stock.arrived(arrived, format.number(arrived))}
        </button>
      )}
      <span className="foot-keys">
        <Keycap>↑</Keycap>
        <Keycap>↓</Keycap> {stock.browse}
        <Keycap>Enter</Keycap> {stock.open}
        <Keycap>Esc</Keycap> {stock.clear}
      </span>
    </>
  );
}
