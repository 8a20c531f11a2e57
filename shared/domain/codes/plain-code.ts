import { type Candidate, candidatesOf, namedSystem, suits, withoutPrinting } from "./code-candidates.ts";
import type { Country } from "./country.ts";
import { serialOf } from "./lot-and-serial.ts";
import { aicOf, cnkOf, cnkWithCheckDigit } from "./national-code.ts";
import { agreedFacts, factsOfNational, factsOfText, isKnownPack, type Judgement } from "./pack.ts";

export type { Country } from "./country.ts";

/** What judging a plain code needs to know. */
export interface PlainContext {
  readonly country: Country;
  readonly isKnown?: (code: string) => boolean;
}

/**
 * Judges a code that is no element string: a GTIN or a national number, told apart by symbology, country, check digit and
 * catalogue, in this order. What stays open is asked.
 */
export function judgePlainCode(
  body: string,
  symbology: string | undefined,
  context: PlainContext,
): Judgement {
  const named = namedSystem(body);
  const text = named?.digits ?? withoutPrinting(body);
  const all = candidatesOf(text, symbology, context.country);
  const allowed = all.filter(
    ({ system }) => named?.system === system || (!named && suits(system, symbology)),
  );
  const candidates = allowed.length > 0 ? allowed : all;
  return decide(candidates, text, context) ?? knownText(text, context) ?? longCode(text, context);
}

/** The country's own number first; another only when the catalogue speaks for it, or when nothing else is possible. */
function decide(
  candidates: readonly Candidate[],
  text: string,
  context: PlainContext,
): Judgement | undefined {
  const own = ownSystems[context.country];
  const isKnown = (candidate: Candidate) => isKnownPack(candidate.facts, context.isKnown);
  const first = candidates.length === 1 ? candidates[0] : ownCandidate(candidates, own);
  // A number without a check counts where a list knows it.
  const others = candidates.filter(
    (other) => other !== first && (other.check === "passes" || (other.check === "none" && isKnown(other))),
  );
  const known = others.filter(isKnown);
  if (first && first.check !== "fails") {
    const rivals =
      first.check === "passes"
        ? known
        : others.filter((other) => own.includes(other.system) || isKnown(other));
    if (rivals.length === 0 || isKnown(first)) return { kind: "pack", facts: first.facts, problems: [] };
    return asked("pack", [first, ...rivals], text);
  }
  // Real lists hold national codes that fail their check; what the catalogue lists counts as that.
  if (first && first.system !== "GTIN" && isKnown(first))
    return { kind: "pack", facts: first.facts, problems: ["check-digit"] };
  if (known.length === 1 && known[0]) return { kind: "pack", facts: known[0].facts, problems: [] };
  if (first) return asked("check-digit", others, text);
  if (others.length === 0) return undefined;
  return asked(others.length > 1 ? "pack" : "unreadable", others, text);
}

/** The first of the country's systems whose check does not fail, or else the first. */
function ownCandidate(
  candidates: readonly Candidate[],
  own: readonly Candidate["system"][],
): Candidate | undefined {
  const mine = own.flatMap((system) => candidates.find((candidate) => candidate.system === system) ?? []);
  return mine.find((candidate) => candidate.check !== "fails") ?? mine[0];
}

function asked(kind: Judgement["kind"], candidates: readonly Candidate[], text: string): Judgement {
  const question = candidates.map((candidate) => candidate.facts);
  return { kind, facts: factsOfText(text), problems: [], ...(question.length > 0 && { question }) };
}

/** A text that the catalogue lists as it is: a code of the pharmacy's own. */
function knownText(text: string, { isKnown }: PlainContext): Judgement | undefined {
  return isKnown?.(text) ? { kind: "pack", facts: factsOfText(text), problems: [] } : undefined;
}

/** The 16 digits on reimbursed packs in Belgium: the CNK first, the rest of unknown build, so the whole is the serial. */
function longCode(text: string, context: PlainContext): Judgement {
  const unreadable: Judgement = { kind: "unreadable", facts: factsOfText(text), problems: [] };
  const cnk = /^\d{16}$/.test(text) ? cnkOf(text.slice(0, 7)) : undefined;
  const serial = serialOf(text);
  if (cnk && serial) {
    const facts = { ...factsOfNational({ system: "CNK", digits: cnk }), serial };
    const isKnown = isKnownPack(facts, context.isKnown);
    return isKnown ? { kind: "pack", facts, problems: [] } : { ...unreadable, question: [facts] };
  }
  const own = ownSystems[context.country];
  if (own.includes("CNK") && /^\d{5,6}$/.test(text)) return shortCnk(text, context);
  const aic = own.includes("AIC") ? aicOf(text) : undefined;
  return aic ? { ...unreadable, question: [factsOfNational(aic)] } : unreadable;
}

/** A spreadsheet or a hand loses zeros in front; a scanner that strips the check digit of an MSI code sends six digits. */
function shortCnk(text: string, context: PlainContext): Judgement {
  const padded = cnkOf(text);
  const complete = text.length === 6 ? cnkWithCheckDigit(text) : undefined;
  const possible = [padded, complete].flatMap((digits) =>
    digits ? [factsOfNational({ system: "CNK", digits })] : [],
  );
  const known = possible.filter((facts) => isKnownPack(facts, context.isKnown));
  const certain = known.length === 1 ? known[0] : possible.length === 1 && padded ? possible[0] : undefined;
  if (certain) return { kind: "pack", facts: certain, problems: [] };
  const question = possible.length > 0 ? { question: possible } : {};
  return { kind: "unreadable", facts: agreedFacts([], text), problems: [], ...question };
}

const ownSystems: Readonly<Record<Country, readonly Candidate["system"][]>> = {
  BE: ["CNK", "GTIN"],
  LU: ["CNK", "GTIN"],
  DE: ["PZN", "GTIN"],
  ES: ["CN", "GTIN"],
  FR: ["CIP7", "GTIN"],
  IT: ["AIC", "GTIN"],
  NL: ["ZI", "GTIN"],
};
