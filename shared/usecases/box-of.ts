import { type Result, success } from "../base/result.ts";
import { packInBox } from "../domain/codes/gtin.ts";
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

/** Says how many packs are in the box that was read: asked once, true of every box with this code. */
export async function boxOf(
  needs: Pick<Dependencies, "ledger" | "catalogue">,
  of: EntryId,
  packs: number,
): Promise<Result<EntryId, Failure<"ledger/disk-full" | "ledger/read-only">>> {
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
