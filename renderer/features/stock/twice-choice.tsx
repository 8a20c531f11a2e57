import type { HistoryRow } from "../../../shared/contracts/stock-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import type { LineDesk } from "./use-line-desk.ts";

/** One serial counted twice: there are two packs after all, or the second reading goes. */
export function TwiceChoice({
  desk,
  entries,
}: {
  readonly desk: LineDesk;
  readonly entries: readonly HistoryRow[];
}) {
  const { stock } = useMessages();
  const second = entries.find(({ duplicate, struck }) => duplicate && !struck);
  if (!second) return null;
  const words = stock.explain.countedTwice;
  return (
    <div className="line-choices">
      <Button onPress={() => desk.open("anyway", second.id)}>{words.both}</Button>
      <Button onPress={() => desk.open("strike", second.id)}>{words.one}</Button>
    </div>
  );
}
