import type { StockNarrowing, StockWindow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";
import { narrowingLook } from "./finding-look.ts";
import { presentFindings } from "./present-findings.ts";

/** The findings there are, each with how many lines have it; one of them can be the filter. */
export function FindingChips({
  window,
  chosen,
  onChoose,
}: {
  readonly window: StockWindow | undefined;
  readonly chosen: StockNarrowing | null;
  readonly onChoose: (finding: StockNarrowing | null) => void;
}) {
  const { stock } = useMessages();
  const format = useFormat();
  const there = presentFindings(window, chosen);
  return (
    <div className="stock-finds" role="group" aria-label={stock.findingFilter}>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {stock.all} <b>{format.number(window?.all ?? 0)}</b>
      </button>
      {there.map((finding) => (
        <button
          type="button"
          key={finding}
          className={`t-${narrowingLook[finding].tone}`}
          aria-pressed={chosen === finding}
          onClick={() => onChoose(chosen === finding ? null : finding)}
        >
          <Icon name={narrowingLook[finding].icon} />
          {stock.findings[finding]} <b>{format.number(window?.findings[finding] ?? 0)}</b>
        </button>
      ))}
    </div>
  );
}
