import { memo, useSyncExternalStore } from "react";
import { Button } from "../../ui/button.tsx";
import type { BlockView } from "./block-view.ts";
import type { Desk } from "./desk.ts";
import { OutcomeBlock } from "./outcome-block.tsx";
import { isUnsafe, standingBlock, standingRow } from "./standing.ts";
import { useProductName } from "./use-product-name.ts";
import { useStandingAnswers } from "./use-standing-answers.ts";

/** What stands large, and the sentence a screen reader says when it changes. */
export function LastScan({
  desk: around,
  onRoom,
}: {
  readonly desk: Desk;
  readonly onRoom?: (room: "practice" | "scanner") => void;
}) {
  const desk = useNewest(around);
  const { words, frame, state } = desk;
  const view = useNamedBlock(desk);
  const { answers, offers } = useStandingAnswers(desk);
  const hasOneCopy = frame?.saved.state === "one-copy" && !isUnsafe(state, frame);
  const isSilent = frame?.settings.volume === 0;
  const empty = frame?.place ? words.block.first : words.block.noPlace;
  return (
    <>
      {view ? (
        <OutcomeBlock
          label={words.block.region}
          view={
            hasOneCopy
              ? { ...view, under: [{ text: words.block.oneCopyHint }], word: oneCopyWord(desk, view.word) }
              : view
          }
          answers={answers}
          offers={offers}
          hasOneCopy={hasOneCopy}
          isSilent={isSilent}
        />
      ) : (
        <section className="now-empty" aria-label={words.block.region}>
          <p>{empty}</p>
          {onRoom && (
            <div className="now-rooms">
              {frame?.settings.scanner === null && (
                <Button onPress={() => onRoom("scanner")}>{words.block.teach}</Button>
              )}
              <Button onPress={() => onRoom("practice")}>{words.block.practise}</Button>
            </div>
          )}
        </section>
      )}
      <Said desk={around} empty={empty} />
    </>
  );
}

/** The sentence for the ear comes with the rest of the screen, so that the eye need not wait for it. */
const Said = memo(({ desk, empty }: { readonly desk: Desk; readonly empty: string }) => (
  <p className="unseen" role="alert" aria-live="assertive">
    {standingBlock(desk)?.sentence ?? empty}
  </p>
));

/** The desk with what counting knows now: the rest of the screen hears of it a moment later. */
function useNewest(desk: Desk): Desk {
  const { counting, window } = desk;
  const state = useSyncExternalStore(counting.subscribeFirst, counting.state);
  return { ...desk, state, row: standingRow(state, window) };
}

/** What stands large; a pack that waits is called by its name when that is known. */
function useNamedBlock(desk: Desk): BlockView | undefined {
  const view = standingBlock(desk);
  const waits = view !== undefined && desk.state.waiting.some(({ label }) => label.code === view.name);
  const name = useProductName(desk.engine, waits ? view.name : "");
  return waits && name !== view.name ? { ...view, name, isCode: false } : view;
}

/** Only a pack that simply counted says that its second copy is missing; a question stays the question. */
function oneCopyWord({ words }: Desk, word: string): string {
  return word === words.outcome.good ? words.block.oneCopyWord : word;
}
