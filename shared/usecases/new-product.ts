import { type Result, success } from "../base/result.ts";
import type { Cnk } from "../domain/codes/national-code.ts";
import { ownCodes } from "../domain/codes/own-code.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station">;

/** Codes this start of the program has given and perhaps not yet written. */
const given = new WeakMap<Needs["ledger"], Set<string>>();

/** The next free code of the pharmacy's own; undefined when all ten thousand are in use. */
export function nextOwnCode({ ledger, catalogue, station }: Needs): Cnk | undefined {
  const { codes } = ledger.stock.entries;
  for (const code of ownCodes(station.file.station)) {
    // A code that was ever said is not given again, struck or not: it may stand on a label.
    const isSaid = codes.find(`CNK:${code}`) !== undefined || codes.find(code) !== undefined;
    if (!isSaid && !catalogue.find(`CNK:${code}`) && !given.get(ledger)?.has(code)) return code;
  }
  return undefined;
}

/**
 * A code that nobody knows is a new product: it gets a name, and a code of the pharmacy's own beside the one it was read
 * under. Answers with that code, empty when none is left.
 */
export async function newProduct(
  needs: Needs,
  said: { readonly code: string; readonly name: string; readonly pack: string },
): Promise<Result<{ readonly own: string }, Failure<"ledger/disk-full" | "ledger/read-only">>> {
  const { ledger } = needs;
  const own = nextOwnCode(needs);
  const taken = given.get(ledger) ?? new Set<string>();
  given.set(ledger, taken);
  if (own) taken.add(own);
  const { code, name, pack } = said;
  const replaces = ledger.stock.facts.headIds(`named:${code}`);
  // Known by the code as read: two stations that gave one code to two products leave these apart.
  const known: readonly Draft<"productKnown">[] = own
    ? [{ kind: "productKnown", code, codes: [code, `CNK:${own}`], name: "", pack: "", source: "" }]
    : [];
  const recorded = await ledger.record([...known, { kind: "named", code, name, pack, replaces }]);
  return recorded.ok ? success({ own: own ?? "" }) : recorded;
}
