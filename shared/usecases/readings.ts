import type { Result } from "../base/result.ts";
import { success } from "../base/result.ts";
import type { Draft, EntryOf } from "../domain/ledger/entry.ts";
import type { EntryId } from "../domain/ledger/identity.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { knownFacts } from "./known-facts.ts";
import { followPack } from "./quarantine.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "recalls" | "clock">;
type Written = Promise<Result<EntryId, Failure<"ledger/disk-full" | "ledger/read-only">>>;

/** "6 Enter": the quantity of one reading. */
export async function setQuantity(needs: Needs, of: EntryId, said: number): Written {
  return await say(needs, of, {
    kind: "quantity",
    of,
    said,
    replaces: needs.ledger.stock.facts.headIds(`quantity:${of}`),
  });
}

/** An answer to a question about one reading, or what its pack really says. */
export async function amendReading(
  needs: Needs,
  of: EntryId,
  change: {
    readonly code?: string | undefined;
    readonly lot?: string | null | undefined;
    readonly expiry?: string | null | undefined;
    readonly serial?: string | null | undefined;
  },
): Written {
  const known = change.code ? knownFacts(needs, [change.code]) : [];
  const replaces = needs.ledger.stock.facts.headIds(`moved:${of}`);
  const { code, lot, expiry, serial } = change;
  const amended: Draft<"amended"> = {
    kind: "amended",
    of,
    ...(code === undefined ? {} : { code }),
    ...(lot === undefined ? {} : { lot }),
    ...(expiry === undefined ? {} : { expiry }),
    ...(serial === undefined ? {} : { serial }),
    replaces,
  };
  return await say(needs, of, ...known, amended, ...followPack(needs, of, change));
}

/** A serial counted before counts again, because a person says so and why. */
export async function countAnyway(needs: Needs, of: EntryId, reason: string): Written {
  return await say(needs, of, { kind: "countedAnyway", of, reason });
}

/** Strikes one reading: what it counted, and the quantity said of it, as one. */
export async function takeBack(needs: Needs, of: EntryId): Written {
  return await say(needs, of, { kind: "voided", target: of, except: [], reason: "" } satisfies Omit<
    EntryOf<"voided">,
    "writer" | "number" | "station" | "operator" | "at"
  >);
}

async function say({ ledger }: Needs, of: EntryId, ...drafts: readonly Draft[]): Written {
  const recorded = await ledger.record(drafts);
  return recorded.ok ? success(of) : recorded;
}
