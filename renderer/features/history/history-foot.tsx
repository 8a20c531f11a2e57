import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import type { HistoryList } from "./use-history-list.ts";

/** Under the history: where the mark is, how many are chosen, and the keys that work there. */
export function HistoryFoot({ list }: { readonly list: HistoryList }) {
  const { history } = useMessages();
  const format = useFormat();
  const { window, index, chosen } = list;
  const total = window?.total ?? 0;
  const several = chosen.last - chosen.first + 1;
  return (
    <>
      {total > 0 && (
        <span>
          {history.entry} <b>{format.number(index + 1)}</b> {history.of} <b>{format.number(total)}</b>
        </span>
      )}
      {several > 1 && <b>{history.chosen(format.number(several))}</b>}
      <span className="foot-keys">
        <Keycap>↑</Keycap>
        <Keycap>↓</Keycap> {history.browse}
        <Keycap>Shift ↓</Keycap> {history.choose}
      </span>
    </>
  );
}
