import { type Result, success } from "../base/result.ts";
import { gtinOf } from "../domain/codes/gtin.ts";
import { nationalCodeOf } from "../domain/codes/national-code.ts";
import { factsOfGtin, factsOfNational } from "../domain/codes/pack.ts";
import type { Draft, EntryOf } from "../domain/ledger/entry.ts";
import type { EntryId } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { codesOf } from "../domain/stock/subjects.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";

/** Two codes that an entry in effect says are one product, a GTIN first. */
export interface CodeLink {
  readonly index: number;
  readonly code: string;
  readonly to: string;
  /** The list it comes from; empty when a person said it. */
  readonly source: string;
}

/** Every link in effect, newest first. What a standard's rule derives, such as the CIP7 of a CIP13, is none. */
export function codeLinks({ entries, facts }: Stock): readonly CodeLink[] {
  const links: CodeLink[] = [];
  for (const [index, said] of entries.facts) {
    if ((said.kind !== "linked" && said.kind !== "productKnown") || !facts.isInEffect(index)) continue;
    const [first = "", ...others] = codesOf(said);
    const source = said.kind === "productKnown" ? said.source : "";
    for (const other of new Set(others))
      if (other !== first && !isDerived(first, other))
        links.push({ index, ...gtinFirst(first, other), source });
  }
  return links.sort((a, b) => entries.compare(b.index, a.index));
}

/**
 * A person says that two codes are not one product. The entry that joined them is struck; what a list said beside it of the
 * product it is known by is said again without the other code.
 */
export async function unlinkCodes(
  { ledger }: Pick<Dependencies, "ledger">,
  of: EntryId,
  pair: readonly [string, string],
  reason: string,
): Promise<Result<Record<never, never>, Failure<"ledger/disk-full" | "ledger/read-only">>> {
  const { stock } = ledger;
  const index = stock.find(of);
  const said = stock.entries.facts.get(index);
  if ((said?.kind !== "linked" && said?.kind !== "productKnown") || !stock.facts.isInEffect(index))
    return success({});
  const recorded = await ledger.record([
    { kind: "voided", target: of, except: [], reason },
    ...(said.kind === "productKnown" ? [without(said, pair)] : []),
  ]);
  return recorded.ok ? success({}) : recorded;
}

function without(
  { code, codes, name, pack, source }: EntryOf<"productKnown">,
  pair: readonly [string, string],
): Draft<"productKnown"> {
  const left = codes.filter((other) => other === code || !pair.includes(other));
  return { kind: "productKnown", code, codes: left, name, pack, source };
}

const gtinFirst = (one: string, other: string) =>
  !gtinOf(one) && gtinOf(other) ? { code: other, to: one } : { code: one, to: other };

function isDerived(one: string, other: string): boolean {
  return derivedOf(one).includes(other) || derivedOf(other).includes(one);
}

function derivedOf(code: string): readonly string[] {
  const gtin = gtinOf(code);
  if (gtin) return factsOfGtin(gtin).others;
  const national = nationalCodeOf(code);
  return national ? factsOfNational(national).others : [];
}
