import type { EndingDoubt } from "../scanner/endings.ts";
import { fitsInferred, type Inferred } from "../scanner/inferred.ts";
import { isUnderCapsLock, type Keystroke, readKeystroke } from "../scanner/keystroke.ts";
import type { Correction, ReadingBasis, Why } from "../scanner/reading-basis.ts";
import {
  type CandidateText,
  possibleTexts,
  separatorFormOf,
  taughtTexts,
  unframed,
} from "../scanner/reading-texts.ts";
import type { ScannerProfile } from "../scanner/scanner-profile.ts";
import type { ScanContext } from "./judge-text.ts";
import type { PackFacts } from "./pack.ts";
import type { Scan } from "./reading.ts";
import { askedOf, guessedOf, isAboutPack, saidBy, scanOf, worth } from "./weigh.ts";
import { endedTexts, isClean, isPackOf, type Weighed, type WeighedPack, weighed } from "./weighed-texts.ts";

/** What is known of the scanner when its keys are read. */
export interface KeyContext extends ScanContext {
  readonly scanner?: ScannerProfile | null | undefined;
  readonly inferred?: Inferred | undefined;
  /** Whether the last sign may be one the scanner puts behind every code; absent where that is not to be asked. */
  readonly ending?: EndingDoubt | undefined;
}

/** A scan, and how the keys became it. */
export interface KeyScan {
  readonly scan: Scan;
  /** Worked out when somebody asks: no count rests on it. */
  readonly basis: () => ReadingBasis;
  /** True when some way to read the keys is a person's number: nothing of them may be kept then. */
  readonly isPersonal: boolean;
  /** How the keys may be read to say this, when that is sure; see `inferredAfter`. */
  readonly sure?: CandidateText["ways"];
  /** Where keyboards disagree: what each of them makes of the keys. */
  readonly asked?: readonly AskedWay[];
}

/** What some ways to read the keys say of the pack: one thing, or what it may be. */
export interface AskedWay {
  readonly facts: readonly PackFacts[];
  readonly ways: CandidateText["ways"];
  /** What it leaves out behind the code. */
  readonly suffix: string;
}

/** Understands the keys of a reading; undefined when they say nothing on any keyboard. */
export function scanOfKeys(keys: readonly string[], context: KeyContext): KeyScan | undefined {
  const strokes = keys.map(readKeystroke);
  const { scanner } = context;
  const own = scanner ? { ...context, sendsSeparators: sendsSeparators(scanner, context) } : context;
  const taught = scanner ? weighed(taughtTexts(strokes, scanner), own) : [];
  if (taught.length > 0 && taught.every(isPackOf))
    return chosen(strokes, taught.filter(isPackOf), context, "taught");
  const possible = endedTexts(weighed(possibleTexts(strokes), context), context);
  const all = [...taught, ...possible];
  if (all.length === 0) return undefined;
  const packs = possible.filter(isPackOf);
  const clean = packs.filter(isClean);
  const isPersonal = all.some(({ judged }) => !isAboutPack(judged));
  const isCertain = clean.some(({ judged }) => !judged.judgement.question);
  if (isPersonal && !isCertain)
    return { scan: { kind: "person" }, basis: () => basisOf(strokes, [], "none"), isPersonal };
  const found =
    clean.length > 0 ? chosen(strokes, clean, context, "only") : unclean(strokes, all, packs, context);
  return { ...found, isPersonal };
}

const sendsSeparators = ({ separator }: ScannerProfile, context: ScanContext): boolean =>
  separator.form !== "none" || context.sendsSeparators === true;

/** Takes what all ways agree on; else what earlier readings speak for; else asks. */
function chosen(
  strokes: readonly Keystroke[],
  packs: readonly WeighedPack[],
  { inferred }: KeyContext,
  why: "taught" | "only",
): KeyScan {
  const groups = groupsOf(packs.toSorted((a, b) => worth(b.judged) - worth(a.judged)));
  const fitting = inferred
    ? groups.filter((group) => group.some(({ candidate }) => fitsInferred(candidate.ways, inferred)))
    : [];
  const decided = groups.length === 1 ? groups[0] : fitting.length === 1 ? fitting[0] : undefined;
  if (!decided) {
    const judged = groups.map(([first]) => first.judged);
    const asked = groups.map((group): AskedWay => {
      const { judgement } = group[0].judged;
      return {
        facts: judgement.question ?? [judgement.facts],
        ways: waysOf(group),
        suffix: group[0].candidate.suffix,
      };
    });
    return { scan: askedOf(judged), basis: () => basisOf(strokes, packs, "asked"), isPersonal: false, asked };
  }
  const [{ judged }] = decided;
  const scan = scanOf(judged, judged.judgement);
  const reason = groups.length === 1 ? why : "inferred";
  const isSure = reason === "only" && !judged.judgement.question && judged.judgement.problems.length === 0;
  const basis = () => basisOf(strokes, decided, reason);
  return { scan, basis, isPersonal: false, ...(isSure && { sure: waysOf(decided) }) };
}

type Group = readonly [WeighedPack, ...(readonly WeighedPack[])];

/** Those that say the same together; of them, those first whose own case a symbology identifier bears out. */
function groupsOf(packs: readonly WeighedPack[]): readonly Group[] {
  const groups = new Map<string, WeighedPack[]>();
  for (const pack of packs) {
    const said = saidBy(pack.judged);
    groups.set(said, [...(groups.get(said) ?? []), pack]);
  }
  return [...groups.values()].map((group) => {
    const isBorneOut = ({ candidate, judged }: WeighedPack) =>
      judged.isCaseSure && judged.text === candidate.text;
    const sure = group.filter(isBorneOut);
    return (sure.length > 0 ? sure : group) as unknown as Group;
  });
}

/** Nothing validates as it is: what it may be without something around it is asked, else the best of it is taken. */
function unclean(
  strokes: readonly Keystroke[],
  all: readonly Weighed[],
  packs: readonly WeighedPack[],
  context: KeyContext,
): KeyScan {
  const [best] = all.toSorted((a, b) => worth(b.judged) - worth(a.judged)) as [Weighed];
  const { judged } = best;
  if (!isAboutPack(judged)) throw new Error("A person's number among the unread");
  const framed = [
    ...new Map(all.flatMap(({ candidate }) => unframed(candidate)).map((one) => [one.text, one])).values(),
  ];
  const guesses = judged.judgement.question ? [] : weighed(framed, context).filter(isPackOf).filter(isClean);
  if (guesses.length > 0) {
    const groups = groupsOf(guesses).map(([first]) => first.judged);
    const scan = guessedOf(judged, groups);
    return { scan, basis: () => basisOf(strokes, guesses, "guessed"), isPersonal: false };
  }
  if (packs.length > 0) return chosen(strokes, packs, context, "only");
  return {
    scan: scanOf(judged, judged.judgement),
    basis: () => basisOf(strokes, [best], "none"),
    isPersonal: false,
  };
}

const waysOf = (all: readonly Weighed[]) => all.flatMap(({ candidate }) => candidate.ways);

function basisOf(strokes: readonly Keystroke[], all: readonly Weighed[], why: Why): ReadingBasis {
  const first = all[0]?.candidate;
  const layouts = [...new Set(waysOf(all).map(({ layout }) => layout))];
  const { prefix = "", suffix = "", separator: isText } = first ?? {};
  const separator = separatorFormOf(strokes) ?? (isText ? "text" : undefined);
  const isCaps = isUnderCapsLock(strokes);
  const said = strokes.map(({ character }) => character).join("");
  const corrected: Correction[] = [];
  if (first && why !== "asked" && why !== "none") {
    if (said.toLowerCase() !== `${prefix}${first.text}${suffix}`.toLowerCase() && !isText)
      corrected.push("keyboard");
    if (isCaps) corrected.push("case");
    if (isText) corrected.push("separator");
    if (prefix) corrected.push("prefix");
    if (suffix) corrected.push("suffix");
  }
  return {
    why,
    layouts,
    prefix,
    suffix,
    isUnderCapsLock: isCaps,
    corrected,
    ...(separator && { separator }),
  };
}
