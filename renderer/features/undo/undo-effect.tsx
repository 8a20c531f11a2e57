import type { UndoEffect } from "../../../shared/contracts/undo-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";

/** What leaves and what stays, in a sentence each; it follows the choice. */
export function Effect({ effect }: { readonly effect: UndoEffect }) {
  const { undo, frame } = useMessages();
  const format = useFormat();
  const say = (count: number, one: string, other: string) =>
    `${count < 0 ? format.signed(count) : format.number(count)}\u00a0${format.plural(count, one, other)}`;
  const packs = [
    ...(effect.packs !== 0 || effect.pieces === 0 ? [say(effect.packs, frame.packs1, frame.packsN)] : []),
    ...(effect.pieces === 0 ? [] : [say(effect.pieces, frame.pieces1, frame.piecesN)]),
  ].join(" + ");
  const { lines, customers, expected, names, namesStay, kept } = effect;
  const sentences = [
    lines > 0 ? undo.leaves(packs, say(lines, frame.lines1, frame.linesN)) : "",
    customers > 0 ? undo.customers(customers, format.number(customers)) : "",
    expected > 0 ? undo.expected(expected, format.number(expected)) : "",
    names > 0 ? undo.names(names, format.number(names)) : "",
    namesStay > 0 ? undo.namesStay(namesStay, format.number(namesStay)) : "",
    kept > 0 ? undo.stays(kept, format.number(kept)) : "",
  ].filter(Boolean);
  return (
    <div className="undo-effect" role="status">
      {(sentences.length > 0 ? sentences : [undo.nothing]).map((sentence, at) =>
        at === 0 ? (
          <p key={sentence} className="undo-leaves">
            {sentence}
          </p>
        ) : (
          <p key={sentence}>{sentence}</p>
        ),
      )}
    </div>
  );
}
