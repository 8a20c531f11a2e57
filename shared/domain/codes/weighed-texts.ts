import { type EndingDoubt, unended } from "../scanner/endings.ts";
import type { CandidateText } from "../scanner/reading-texts.ts";
import { type JudgedText, judgeText, type ScanContext } from "./judge-text.ts";
import { isAboutPack, isDamaged, type JudgedPack } from "./weigh.ts";

/** One text the keys may mean, judged. */
export interface Weighed {
  readonly candidate: CandidateText;
  readonly judged: JudgedText;
}

/** One that is a pack's. */
export interface WeighedPack extends Weighed {
  readonly judged: JudgedPack;
}

/** Texts with how they are judged. */
export const weighed = (texts: readonly CandidateText[], context: ScanContext): readonly Weighed[] =>
  texts.map((candidate) => ({ candidate, judged: judgeText(candidate.text, context) }));

/** True for a text that is a pack's. */
export const isPackOf = (one: Weighed): one is WeighedPack =>
  isAboutPack(one.judged) && one.judged.judgement.kind === "pack";

/** The texts, with those that are left when the last sign is taken for one that stands behind every code. */
export function endedTexts(
  possible: readonly Weighed[],
  context: ScanContext & { readonly ending?: EndingDoubt | undefined },
): readonly Weighed[] {
  const { ending } = context;
  if (!ending || possible.some(({ judged }) => !isAboutPack(judged))) return possible;
  const cut = weighed(
    unended(
      possible.map(({ candidate }) => candidate),
      ending,
    ),
    context,
  );
  const left = cut.filter(isPackOf).filter(isClean);
  if (ending === "scanner" && left.length > 0) return left;
  // Where nothing validates as it is, leaving something out is asked anyway.
  return possible.filter(isPackOf).some(isClean) ? [...possible, ...left] : possible;
}

/** True for a pack of which nothing had to be left out. */
export const isClean = ({ judged }: WeighedPack): boolean => !isDamaged(judged);
