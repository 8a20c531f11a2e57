import { gtinOf } from "./gtin.ts";
import { serialOf } from "./lot-and-serial.ts";
import {
  aicOf,
  type CheckVerdict,
  checkNational,
  cnkOf,
  cnkWithCheckDigit,
  type NationalCode,
  type NationalSystem,
} from "./national-code.ts";
import {
  agreedFacts,
  factsOfGtin,
  factsOfNational,
  factsOfText,
  isKnownPack,
  type Judgement,
  type PackFacts,
} from "./pack.ts";

/** The country whose national codes come first when a number fits several. */
export type Country = "BE" | "DE" | "ES" | "FR" | "IT" | "LU" | "NL";

/** What judging a plain code needs to know. */
export interface PlainContext {
  readonly country: Country;
  readonly isKnown?: (code: string) => boolean;
}

/** One thing a number may be. */
interface Candidate {
  readonly system: NationalSystem | "GTIN";
  readonly facts: PackFacts;
  readonly check: CheckVerdict;
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
  const all = candidatesOf(text);
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
  const others = candidates.filter((other) => other !== first && other.check === "passes");
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
  const five = /^\d{5,6}$/.test(text) && ownSystems[context.country].includes("CNK") ? text : undefined;
  return five ? shortCnk(five, context) : unreadable;
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

/** Everything the text may be by its length, GTIN first. */
function candidatesOf(text: string): readonly Candidate[] {
  const national = (system: NationalSystem, digits: string): Candidate => {
    const code: NationalCode = { system, digits };
    return { system, facts: factsOfNational(code), check: checkNational(code) };
  };
  const aic = aicOf(text);
  if (aic && !/^\d{6}$/.test(text)) return [national("AIC", aic.digits)];
  if (!/^\d+$/.test(text)) return [];
  if (text.length === 7)
    return [
      national("CNK", text),
      national("PZN", `0${text}`),
      national("CIP7", text),
      national("CN", text.slice(0, 6)),
    ];
  if (text.length === 9) return [national("AIC", text)];
  const gtin = gtinOf(text);
  const trade: Candidate = {
    system: "GTIN",
    facts: gtin ? factsOfGtin(gtin) : factsOfText(text),
    check: gtin ? "passes" : "fails",
  };
  if (text.length === 8) return [trade, national("PZN", text), national("ZI", text)];
  return text.length >= 12 && text.length <= 14 ? [trade] : [];
}

/** `CNK 2642-619`, `PZN-27580899`: the print names the system; Code 39 writes a PZN with a dash before it. */
function namedSystem(body: string): NationalCode | undefined {
  const parts = /^(CNK|PZN|CIP|CN|AIC|ZI|-)[ :.-]*([\d][\d .-]*)$/i.exec(body);
  if (!parts) return undefined;
  const name = parts[1]?.toUpperCase();
  const digits = withoutPrinting(parts[2] ?? "");
  if (name === "-") return digits.length === 7 || digits.length === 8 ? { system: "PZN", digits } : undefined;
  if (name === "CIP") return { system: "CIP7", digits };
  return { system: name as NationalSystem, digits: name === "CNK" ? digits.padStart(7, "0") : digits };
}

/** Digits without the dashes, dots and spaces they are printed with; any other text as it is. */
function withoutPrinting(text: string): string {
  return /^\d[\d .-]*\d$/.test(text) ? text.replace(/[ .-]/g, "") : text;
}

function suits(system: Candidate["system"], symbology: string | undefined): boolean {
  if (symbology === undefined) return true;
  if (/^\](E|I)/.test(symbology)) return system === "GTIN";
  if (symbology.startsWith("]M")) return system === "CNK";
  return symbology.startsWith("]A") ? system !== "GTIN" && system !== "CNK" : true;
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
