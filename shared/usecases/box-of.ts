import { type Result, success } from "../base/result.ts";
import { packInBox } from "../domain/codes/gtin.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import type { EntryId } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { knownFacts } from "./known-facts.ts";

/** The code of a reading that may be a box, and the pack that would be in it; undefined for any other reading. */
export function boxRead(
  { entries }: Stock,
  index: number,
): { readonly code: string; readonly holds: string } | undefined {
  const code = entries.codes.word(entries.code[index] as number);
  const holds = packInBox(code);
  return holds && { code, holds };
}

type Refused = Failure<"ledger/disk-full" | "ledger/read-only">;

/**
 * A person says of a code whose number tells nothing that it is a box: so many packs of another product. It is said of every
 * code that is known to be the same, so that all counts of it move.
 */
export async function boxHolds(
  needs: Pick<Dependencies, "ledger" | "catalogue">,
  code: string,
  holds: string,
  packs: number,
): Promise<Result<Record<never, never>, Refused>> {
  const { products, entries, facts } = needs.ledger.stock;
  const root = products.root(entries.codes.place(code));
  const codes = new Set([code, ...products.known(root).codes]);
  // A product is no box of itself.
  if (codes.has(holds)) return success({});
  const said: readonly Draft[] = [...codes].map((each) => ({
    kind: "boxed",
    ...{ code: each, holds, packs, replaces: facts.headIds(`boxed:${each}`) },
  }));
  const recorded = await needs.ledger.record([...knownFacts(needs, [holds]), ...said]);
  return recorded.ok ? success({}) : recorded;
}

/** Says how many packs are in the box that was read: asked once, true of every box with this code. */
export async function boxOf(
  needs: Pick<Dependencies, "ledger" | "catalogue">,
  of: EntryId,
  packs: number,
): Promise<Result<EntryId, Refused>> {
  const { stock } = needs.ledger;
  const box = boxRead(stock, stock.find(of));
  if (!box) return success(of);
  const replaces = stock.facts.headIds(`boxed:${box.code}`);
  const recorded = await needs.ledger.record([
    ...knownFacts(needs, [box.holds]),
    { kind: "boxed", code: box.code, holds: box.holds, packs, replaces },
  ]);
  return recorded.ok ? success(of) : recorded;
}
