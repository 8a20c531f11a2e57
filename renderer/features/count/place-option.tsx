import type { PlaceRow } from "../../../shared/contracts/count-records.ts";
import type { CountWords, Written } from "./block-view.ts";
import { totalsText } from "./totals-text.ts";

/** A place in the list: how far its count is, and what lies there. */
export function PlaceOption({
  place,
  isHere,
  words,
  written,
}: {
  readonly place: PlaceRow;
  readonly isHere: boolean;
  readonly words: CountWords;
  readonly written: Written;
}) {
  const { states, now, unsettled } = words.place;
  const tone = place.unsettled ? "t-asked" : place.state === "open" ? "t-good" : "t-neutral";
  const said = place.unsettled ? unsettled : isHere ? now : states[place.state];
  const { quarantine } = place;
  const isCounted = place.lines > 0;
  const { expected } = place;
  const held = isCounted ? totalsText(place, words, written) : "";
  const progress =
    expected && words.place.progressHere(written.number(expected.found), written.number(expected.of));
  return (
    <>
      <span>
        {place.name}
        {place.note && <small> {place.note}</small>}
        {quarantine.lines > 0 && (
          <small className="place-apart">
            {words.place.quarantine}: {totalsText(quarantine, words, written)}
          </small>
        )}
      </span>
      <small className="wide-fact">{[held, progress].filter(Boolean).join(" · ")}</small>
      <span className="num">
        <span className={`tag ${tone}`}>{said}</span>
      </span>
    </>
  );
}
