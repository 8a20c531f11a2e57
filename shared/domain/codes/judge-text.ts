import { isInsz } from "../customers/insz.ts";
import { bracketedElements } from "./bracketed.ts";
import { digitalLinkElements } from "./digital-link.ts";
import { judgeElementString, judgeElements } from "./element-scan.ts";
import { format06Elements } from "./format-06.ts";
import { agreedFacts, factsOfText, isKnownPack, type Judgement } from "./pack.ts";
import { type Country, judgePlainCode } from "./plain-code.ts";
import { holdsElementString, takeSymbology } from "./symbology.ts";

/** What is known around a reading when it is judged. */
export interface ScanContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly country: Country;
  /** True for a canonical code that the catalogue or the ledger knows. */
  readonly isKnown?: (code: string) => boolean;
  /** True once this scanner has sent a separator: a string without one is then complete as it is. */
  readonly sendsSeparators?: boolean;
}

/** One text with how it was judged. */
export interface JudgedText {
  readonly text: string;
  readonly judgement: Judgement | "person";
  readonly symbology?: string;
  /** True when the symbology identifier came in the case it should have, or was put back into it: so did the rest. */
  readonly isCaseSure: boolean;
}

/** Judges one text: a person's number first, then the GS1 forms, then a plain code. */
export function judgeText(read: string, context: ScanContext): JudgedText {
  const { body, symbology, isCaseTurned } = takeSymbology(read);
  const text = isCaseTurned ? symbology + body : read;
  const judgement = isPerson(body, context) ? "person" : judgeBody(body, symbology, context);
  const isCaseSure = symbology !== undefined;
  // A text that fits no rule is not repeated when a person's number stands in it.
  if (judgement !== "person" && judgement.kind === "unreadable" && holdsPerson(body))
    return { text: "", judgement: "person", isCaseSure };
  return { text, judgement, isCaseSure, ...(symbology !== undefined && { symbology }) };
}

/** A text that is an INSZ is a person's, unless the catalogue lists that very text as a product. */
function isPerson(body: string, { isKnown }: ScanContext): boolean {
  return isInsz(body) && !isKnown?.(body);
}

function holdsPerson(body: string): boolean {
  const numbers = body.match(/(?<!\d)(\d{11}|\d\d\.\d\d\.\d\d-\d{3}\.\d\d)(?!\d)/g) ?? [];
  return numbers.some(isInsz);
}

function judgeBody(body: string, symbology: string | undefined, context: ScanContext): Judgement {
  const elements = format06Elements(body) ?? digitalLinkElements(body) ?? bracketedElements(body);
  const pack = elements && judgeElements(elements, context.today);
  if (pack) return pack;
  const isPlain =
    symbology?.startsWith("]E") || (/^(\d{8}|\d{12,14})$/.test(body) && !holdsElementString(symbology));
  const asString = isPlain ? undefined : judgeElementString(body, context);
  if (!asString && holdsElementString(symbology) && !/^\d{8,14}$/.test(body))
    return { kind: "unreadable", facts: factsOfText(body), problems: [] };
  return asString ? orLongCode(asString, body, symbology, context) : judgePlainCode(body, symbology, context);
}

/** `01` and a GTIN are as long as the 16 digits on reimbursed packs; a CNK the catalogue lists makes it a question. */
function orLongCode(
  judged: Judgement,
  body: string,
  symbology: string | undefined,
  context: ScanContext,
): Judgement {
  if (body.length !== 16 || symbology !== undefined || isKnownPack(judged.facts, context.isKnown))
    return judged;
  const plain = judgePlainCode(body, symbology, context);
  if (judged.kind === "check-digit" && plain.kind === "pack") return plain;
  const possible =
    plain.kind === "pack" ? [plain.facts] : judged.kind === "check-digit" ? (plain.question ?? []) : [];
  if (possible.length === 0) return judged;
  if (judged.kind === "check-digit") return { ...judged, question: possible };
  const question = [judged.facts, ...possible];
  return { kind: "pack", facts: agreedFacts(question, body), problems: [], question };
}
