import { Fragment, useEffect, useRef } from "react";
import { Icon } from "../../ui/icon.tsx";
import { AnswerCards, Offers } from "./answer-cards.tsx";
import type { Answer } from "./answers.ts";
import type { BlockFact, BlockView, UnderPart } from "./block-view.ts";

/** The last scan, large: colour, silhouette, word and number, and the cards that answer it when it asks. */
export function OutcomeBlock({
  label,
  view,
  answers,
  offers,
  hasOneCopy,
  isSilent,
}: {
  readonly label: string;
  readonly view: BlockView;
  readonly answers: readonly Answer[];
  /** What may be said of it, quietly: the facts stay. */
  readonly offers: readonly Answer[];
  readonly hasOneCopy: boolean;
  /** No sound: the edge is doubled instead. */
  readonly isSilent: boolean;
}) {
  const marks = [hasOneCopy && "one-copy", isSilent && "is-silent"].filter(Boolean);
  const classes = ["now", `t-${view.tone}`, ...marks].join(" ");
  const block = useRef<HTMLElement>(null);
  // Where the page scrolls (a narrow window, large text), what was just scanned is brought into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said changes with every scan
  useEffect(() => {
    // With the next frame, which lays the page out in any case: here it would cost every scan a millisecond.
    const frame = requestAnimationFrame(() => void block.current?.scrollIntoView({ block: "start" }));
    return () => cancelAnimationFrame(frame);
  }, [view.sentence, view.added]);
  return (
    <section ref={block} className={classes} aria-label={label}>
      <div className="now-mark">
        <Icon name={view.silhouette} />
      </div>
      <div className="now-body">
        <p className="now-word">{view.word}</p>
        <h1 className="now-name">{view.isCode ? <span className="mono">{view.name}</span> : view.name}</h1>
        <Under parts={view.under} />
        {answers.length > 0 ? <AnswerCards answers={answers} /> : <Facts facts={view.facts} />}
        <Offers offers={offers} />
      </div>
      {view.number && (
        <p className="now-qty">
          {view.added && <em>{view.added}</em>}
          <b className={view.number.length > 3 ? "is-long" : ""}>{view.number}</b>
          {view.unit && <strong>{view.unit}</strong>}
          <span>{view.where}</span>
        </p>
      )}
    </section>
  );
}

function Under({ parts }: { readonly parts: readonly UnderPart[] }) {
  if (parts.length === 0) return null;
  return (
    <p className="now-pack">
      {parts.map(({ text, mono }, index) => (
        // By its place: the next scan changes the text, it takes nothing out of the page.
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no identity but their place
        <Fragment key={index}>
          {index > 0 && " · "}
          {text}
          {mono && (
            <>
              {" "}
              <span className="mono">{mono}</span>
            </>
          )}
        </Fragment>
      ))}
    </p>
  );
}

function Facts({ facts }: { readonly facts: readonly BlockFact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map(({ label, value, isMono, isMinor, isBad }) => (
        <div key={label} className={isMinor ? "minor" : isBad ? "bad" : ""}>
          <dt>{label}</dt>
          <dd>{isMono ? <span className="mono">{value}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
