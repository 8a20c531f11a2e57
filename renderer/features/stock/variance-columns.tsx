import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import type { TableColumn } from "../../ui/table-parts.tsx";
import { amount } from "./amount-text.ts";

/**
 * A list of lines compared with what an old list expects: what was counted of that stands where the packs stand, and behind
 * the facts what was expected and the difference.
 */
export function useVarianceColumns(
  facts: readonly TableColumn<StockRow>[],
): readonly TableColumn<StockRow>[] {
  const { expected: words } = useMessages().stock;
  const format = useFormat();
  const [packs, product, ...others] = facts;
  if (!packs || !product) return facts;
  return [
    {
      ...packs,
      head: words.counted,
      width: "var(--c-counted)",
      cell: ({ expected }) => <b className="row-quantity">{expected && amount(format, expected.counted)}</b>,
    },
    { ...product, width: "minmax(12rem, 1fr)" },
    ...others,
    {
      key: "expected",
      head: words.column,
      width: "var(--c-var)",
      isNumber: true,
      cell: ({ expected }) => expected && amount(format, expected.expected),
    },
    {
      key: "difference",
      head: words.difference,
      width: "var(--c-difference)",
      isNumber: true,
      canSort: true,
      cell: ({ expected }) => (
        <b className="row-difference">{expected && format.signed(expected.difference)}</b>
      ),
    },
  ];
}
