import {
  type Element,
  type ElementString,
  groupSeparator,
  isWellFormed,
  splitElementString,
} from "./element-string.ts";
import { type Expiry, expiryOfYymmdd } from "./expiry.ts";
import { gtinOf } from "./gtin.ts";
import { coreIdentifiers, legalSplits } from "./legal-splits.ts";
import { lotOf, serialOf } from "./lot-and-serial.ts";
import { canonicalCode, nationalInElement } from "./national-code.ts";
import {
  agreedFacts,
  factsOfGtin,
  factsOfNational,
  factsOfText,
  type Judgement,
  type PackFacts,
  type Problem,
} from "./pack.ts";

/** What judging an element string needs to know. */
export interface ElementContext {
  readonly today: string;
  readonly sendsSeparators?: boolean;
}

/**
 * Judges a text as a GS1 element string without symbology identifier; undefined when it names no product.
 * A separator that was lost is never guessed silently: the only legal split is marked, several are asked.
 */
export function judgeElementString(body: string, context: ElementContext): Judgement | undefined {
  const text = withSeparators(body);
  const split = splitElementString(text);
  const hasSeparator = text.includes(groupSeparator);
  const asRead = judgeElements(split.elements, context.today);
  if (isWellFormed(split) && asRead) {
    if (asRead.kind !== "pack" || hasSeparator || context.sendsSeparators) return asRead;
    const splits = legalSplits(text, context.today);
    if (!splits) return marked(asRead, "separator-lost");
    const ways = waysOf([split.elements, ...splits], context.today);
    return ways.length > 1 ? asked(ways, text) : asRead;
  }
  const ways = waysOf(fullestFirst(legalSplits(text, context.today) ?? []), context.today);
  const [only] = ways;
  if (ways.length > 1) return asked(ways, text);
  if (only) return marked(only, "separator-lost");
  return asRead && withLoss(asRead, split);
}

/** What splits come to; those that say the same of the pack, such as where a product code of its maker ends, are one. */
function waysOf(splits: readonly (readonly Element[])[], today: string): readonly Judgement[] {
  const ways = new Map<string, Judgement>();
  for (const elements of splits) {
    const judged = judgeElements(elements, today);
    if (!judged) continue;
    const { code, lot, expiry, serial, count } = judged.facts;
    const said = JSON.stringify([code, lot, expiry, serial, count]);
    if (!ways.has(said)) ways.set(said, judged);
  }
  return [...ways.values()];
}

/**
 * Separators as the group separator, whatever the scanner was configured to send for them: a character that GS1 values
 * cannot hold must be one when the string is well-formed with it.
 */
function withSeparators(body: string): string {
  let text = body.replaceAll("|", groupSeparator).replaceAll("\u241d", groupSeparator);
  while (text.startsWith(groupSeparator)) text = text.slice(1);
  // At the end alone it is something the scanner puts behind every code, and does not tell that separators come.
  while (foreign.test(text.at(-1) ?? "") && text.indexOf(text.at(-1) ?? "") === text.length - 1)
    text = text.slice(0, -1);
  const [separator, ...others] = new Set([...text].filter((character) => foreign.test(character)));
  if (separator === undefined || others.length > 0) return text;
  const restored = text.replaceAll(separator, groupSeparator);
  return isWellFormed(splitElementString(restored)) ? restored : text;
}

/** What no GS1 value holds, but for the separator. */
const foreign = new RegExp(`[^!-"%-?A-Z_a-z${groupSeparator}]`);

function marked(judged: Judgement, problem: Problem): Judgement {
  return { ...judged, problems: [...judged.problems, problem] };
}

/** Packs carry lot, day and serial together more often than one of them alone. */
function fullestFirst(splits: readonly (readonly Element[])[]): readonly (readonly Element[])[] {
  const core = (elements: readonly Element[]) =>
    elements.filter(({ ai }) => coreIdentifiers.includes(ai)).length;
  return splits.toSorted((a, b) => core(b) - core(a));
}

function asked(ways: readonly Judgement[], text: string): Judgement {
  const question = ways.map(({ facts }) => facts);
  return { kind: "pack", facts: agreedFacts(question, text), problems: [], question };
}

function withLoss(judged: Judgement, { elements, rest }: ElementString): Judgement {
  const isDamaged = rest !== "" || elements.some(({ ai, isValid }) => !isValid && ai !== "10" && ai !== "21");
  return isDamaged ? marked(judged, "unknown-part") : judged;
}

/** The pack that elements speak of; undefined when none of them names a product. */
export function judgeElements(elements: readonly Element[], today: string): Judgement | undefined {
  const value = (ai: string) => elements.find((element) => element.ai === ai)?.value;
  const nationals = elements.flatMap((element) => nationalInElement(element.ai, element.value) ?? []);
  const contents = value("01") === undefined ? value("02") : undefined;
  const trade = value("01") ?? contents;
  const gtin = trade === undefined ? undefined : gtinOf(trade);
  if (trade !== undefined && !/^\d{14}$/.test(trade)) return undefined;
  const product = gtin
    ? factsOfGtin(gtin)
    : trade !== undefined
      ? factsOfText(trade)
      : nationals[0] && factsOfNational(nationals[0]);
  if (!product) return undefined;
  const carried = nationals.map(canonicalCode).filter((code) => code !== product.code);
  const others = [...new Set([...product.others, ...carried])];
  const { details, problems } = detailsOf(value, today);
  const national = product.national ?? nationals[0];
  const count = contents === undefined ? undefined : countOf(value("37"));
  const facts = { ...product, others, ...(national && { national }), ...details, ...(count && { count }) };
  return { kind: trade !== undefined && !gtin ? "check-digit" : "pack", facts, problems };
}

/** How many packs a box says it holds (AI 37, beside AI 02). */
function countOf(text: string | undefined): number | undefined {
  const count = /^\d{1,8}$/.test(text ?? "") ? Number(text) : 0;
  return count > 0 && count <= mostInBox ? count : undefined;
}

/** More are no box that lies in a pharmacy. */
const mostInBox = 10_000;

/** Expiry is AI 17; without it 7003, whose time is left out, or best before (15), which food supplements carry instead. */
function detailsOf(value: (ai: string) => string | undefined, today: string) {
  const problems: Problem[] = [];
  const judged = <T>(text: string | undefined, problem: Problem, make: (text: string) => T | undefined) => {
    const made = text === undefined ? undefined : make(text);
    if (text !== undefined && made === undefined) problems.push(problem);
    return made;
  };
  const lot = judged(value("10"), "lot", lotOf);
  const serial = judged(value("21"), "serial", serialOf);
  const day = value("17") ?? value("7003")?.slice(0, 6) ?? value("15");
  const expiry = judged<Expiry>(day, "date", (text) => expiryOfYymmdd(text, today));
  const details: Partial<PackFacts> = {
    ...(lot !== undefined && { lot }),
    ...(expiry !== undefined && { expiry }),
    ...(serial !== undefined && { serial }),
  };
  return { details, problems };
}
