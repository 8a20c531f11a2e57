import { type Answer, answersTo, confirmText, plainAnswer } from "./answers.ts";
import { answersToFrom } from "./answers-to-from.ts";
import type { Desk } from "./desk.ts";
import { pairOffers } from "./pair-offers.ts";
import { changeTo, confirmed } from "./question.ts";
import { isUnsafe } from "./standing.ts";

/** What may be answered to what stands large: cards for a question, and counting anyway what was counted before. */
export function useStandingAnswers(desk: Desk): {
  readonly answers: readonly Answer[];
  readonly anyway?: () => void;
  /** What may be said of it and need not be. */
  readonly offers: readonly Answer[];
} {
  const { ask, row, state, frame, words, written, counting, engine, go } = desk;
  if (isUnsafe(state, frame)) return { answers: [], offers: [] };
  if (ask) return { answers: ask.answers, offers: [] };
  if (!row || row.struckAt) return { answers: [], offers: [] };
  if (row.outcome === "twice")
    return { answers: [], offers: pairOffers(desk, row), anyway: () => go({ kind: "reason", row }) };
  const label = { code: row.product.shown, lot: "", expiry: "" };
  if (row.box?.packs === 0 && row.outcome === "asked") {
    return {
      answers: [
        plainAnswer("left", words.box.several, row.box.holds, () => go({ kind: "box", row })),
        plainAnswer("right", words.box.one, row.box.holds, () => {
          void counting.change({ id: row.id }, label, (of) => engine.boxOf({ of, packs: 1 }));
        }),
      ],
      offers: [],
    };
  }
  if (row.from)
    return {
      answers: answersToFrom(row.from, desk, (line) => {
        void counting.change({ id: row.id }, label, (of) => engine.takeFrom({ of, line }));
      }),
      offers: [],
    };
  if (row.confirm)
    return {
      answers: [
        plainAnswer("left", words.question.confirmYes, confirmText(row, desk), () => {
          const change = confirmed(row);
          void counting.change({ id: row.id }, label, (of) => engine.amendReading({ of, change }));
        }),
        plainAnswer("right", words.question.confirmNo, "", () => go({ kind: "amend", row })),
      ],
      offers: [],
    };
  if (row.outcome !== "asked" || !row.question) return { answers: [], offers: pairOffers(desk, row) };
  const answers = answersTo(row.question, words, written, {
    choose: (way) =>
      void counting.change({ id: row.id }, label, (of) => engine.amendReading({ of, change: changeTo(way) })),
    openRest: () => go({ kind: "lane", code: row.product.code }),
  });
  return { answers, offers: [] };
}
