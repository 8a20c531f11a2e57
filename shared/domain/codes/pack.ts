import type { Expiry } from "./expiry.ts";
import type { Gtin } from "./gtin.ts";
import type { Lot, Serial } from "./lot-and-serial.ts";
import { canonicalCode, gtinOfNational, type NationalCode, nationalInGtin } from "./national-code.ts";

/** What a reading says of one pack, as far as it is certain. */
export interface PackFacts {
  /**
   * The code the pack is counted under, as read: a 14-digit GTIN, a national code as `CNK:2642619`, or, while it is not
   * certain which of these it is, the text as read. Nothing is translated into another code here.
   */
  readonly code: string;
  /** Other codes the same reading carries or a standard's rule derives: `PZN:13832707` of an NTIN, AI 710–717. */
  readonly others: readonly string[];
  readonly gtin?: Gtin;
  readonly national?: NationalCode;
  readonly lot?: Lot;
  readonly expiry?: Expiry;
  readonly serial?: Serial;
  /** How many packs a box says it holds; one when it says nothing. */
  readonly count?: number;
}

/**
 * What a person may have to look at, though the pack counts.
 * `date` no such day, left out · `lot` `serial` not what GS1 allows, left out · `separator-lost` the only legal split was
 * taken, to be confirmed · `check-digit` the code fails its check but the catalogue lists it · `unknown-part` a part of the
 * reading is in no known identifier.
 */
export type Problem = "date" | "lot" | "serial" | "separator-lost" | "check-digit" | "unknown-part";

/** How one text was judged; `question` as in a Scan. */
export interface Judgement {
  readonly kind: "pack" | "check-digit" | "unreadable";
  readonly facts: PackFacts;
  readonly problems: readonly Problem[];
  readonly question?: readonly PackFacts[];
}

/** A pack of which the GTIN is known, with the national number that lies in it. */
export function factsOfGtin(gtin: Gtin): PackFacts {
  const national = nationalInGtin(gtin);
  if (!national) return { code: gtin, others: [], gtin };
  // CIP13 is 34009, the CIP7 and a check digit.
  const short =
    national.system === "CIP13" ? ({ system: "CIP7", digits: gtin.slice(6, 13) } as const) : national;
  return { code: gtin, others: [canonicalCode(short)], gtin, national };
}

/** A pack of which the national number is known, with the GTIN a standard derives from it. */
export function factsOfNational(national: NationalCode): PackFacts {
  const gtin = gtinOfNational(national);
  return { code: canonicalCode(national), others: gtin ? [gtin] : [], national };
}

/** A pack of which only the text is known. */
export function factsOfText(text: string): PackFacts {
  // An entry's code has 1 to 1,000 characters.
  return { code: text.slice(0, 1000) || "?", others: [] };
}

/** True when the catalogue or the ledger knows the code or one that a rule derives from it. */
export function isKnownPack(facts: PackFacts, isKnown: ((code: string) => boolean) | undefined): boolean {
  return isKnown !== undefined && [facts.code, ...facts.others].some((code) => isKnown(code));
}

/** What all alternatives agree on; where they name different codes, the text as read stands for them. */
export function agreedFacts(alternatives: readonly PackFacts[], text: string): PackFacts {
  const [first, ...rest] = alternatives;
  if (!first) return factsOfText(text);
  const agree = (fact: "code" | "lot" | "expiry" | "serial") =>
    rest.every((other) => other[fact] === first[fact]);
  const { lot, expiry, serial, count, ...product } = first;
  return {
    ...(agree("code") ? product : factsOfText(text)),
    ...(lot !== undefined && agree("lot") && { lot }),
    ...(expiry !== undefined && agree("expiry") && { expiry }),
    ...(serial !== undefined && agree("serial") && { serial }),
    ...(count !== undefined && rest.every((other) => other.count === count) && { count }),
  };
}
