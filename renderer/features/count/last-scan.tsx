import type { Desk } from "./desk.ts";
import { OutcomeBlock } from "./outcome-block.tsx";
import { isUnsafe, standingBlock } from "./standing.ts";
import { useStandingAnswers } from "./use-standing-answers.ts";

/** What stands large, and the sentence a screen reader says at once when it changes. */
export function LastScan({ desk }: { readonly desk: Desk }) {
  const { words, frame, state } = desk;
  const view = standingBlock(desk);
  const { answers } = useStandingAnswers(desk);
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
          hasOneCopy={hasOneCopy}
          isSilent={isSilent}
        />
      ) : (
        <section className="now-empty" aria-label={words.block.region}>
          <p>{empty}</p>
        </section>
      )}
      <p className="unseen" role="alert" aria-live="assertive">
        {view?.sentence ?? empty}
      </p>
    </>
  );
}

/** Only a pack that simply counted says that its second copy is missing; a question stays the question. */
function oneCopyWord({ words }: Desk, word: string): string {
  return word === words.outcome.good ? words.block.oneCopyWord : word;
}
