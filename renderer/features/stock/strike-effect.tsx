import type { StrikePreview } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";

/** What striking takes out of the stock, in one sentence. */
export function StrikeEffect({ preview }: { readonly preview: StrikePreview }) {
  const { history, frame } = useMessages();
  const format = useFormat();
  const { entries, packs, lines } = preview;
  if (entries === 0) return <p>{history.strike.effectFact}</p>;
  const say = (count: number, one: string, other: string) =>
    `${format.number(count)}\u00a0${format.plural(count, one, other)}`;
  return (
    <p>
      {history.strike.effect(say(packs, frame.packs1, frame.packsN), say(lines, frame.lines1, frame.linesN))}
    </p>
  );
}
