import type { Desk } from "./desk.ts";

/** The packs that wait, newest first, under the code that was read; nothing for fewer than `least`. */
export function WaitingList({ desk, least = 1 }: { readonly desk: Desk; readonly least?: number }) {
  const { state, words, written } = desk;
  const waiting = state.waiting.filter(({ packs }) => packs > 0);
  if (waiting.length < least) return <div />;
  return (
    <ol className="past" aria-label={words.unsaved.queue}>
      {waiting.toReversed().map(({ key, label, packs, since }) => (
        <li key={key} className="t-asked">
          <span className="wait-mark" />
          <span className="qty">{written.number(packs)}</span>
          <span className="name">
            <span className="mono">{label.code}</span>
            <small>{words.outcome.waiting}</small>
          </span>
          <span className="fact mono">{label.lot}</span>
          <span className="fact">{label.expiry && written.expiry(label.expiry)}</span>
          <span className="time">{written.time(since)}</span>
        </li>
      ))}
    </ol>
  );
}
