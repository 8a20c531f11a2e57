import type { Result } from "../base/result.ts";
import { success } from "../base/result.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { type EntryId, type LocationId, noLocation, numberOf, writerOf } from "../domain/ledger/identity.ts";
import { expiryText } from "../domain/stock/expiry-number.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { knownFacts } from "./known-facts.ts";
import { followPack } from "./quarantine.ts";
import { readTogether } from "./read-together.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "recalls" | "clock">;
type Written = Promise<Result<EntryId, Failure<"ledger/disk-full" | "ledger/read-only">>>;

/** "6 Enter": the quantity of one reading; of packs taken out, so many fewer. */
export async function setQuantity(needs: Needs, of: EntryId, said: number): Written {
  const { stock } = needs.ledger;
  const drafts = readTogether(stock, of).map((id): Draft<"quantity"> => {
    const isOut = stock.entries.isTakenOut(stock.find(id));
    const replaces = stock.facts.headIds(`quantity:${id}`);
    return { kind: "quantity", of: id, said: isOut ? -said : said, replaces };
  });
  return await say(needs, of, ...drafts);
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
  const { code, lot, expiry, serial } = change;
  const { stock } = needs.ledger;
  const together = readTogether(stock, of);
  const amended = together.map(
    (id): Draft<"amended"> => ({
      kind: "amended",
      of: id,
      ...(code === undefined ? {} : { code }),
      ...(lot === undefined ? {} : { lot }),
      ...(expiry === undefined ? {} : { expiry }),
      ...(serial === undefined ? {} : { serial }),
      replaces: stock.facts.headIds(`moved:${id}`),
    }),
  );
  const following = together
    .filter((id) => !stock.entries.isTakenOut(stock.find(id)))
    .flatMap((id) => followPack(needs, id, change));
  return await say(needs, of, ...known, ...amended, ...following);
}

/** A serial counted before counts again, because a person says so and why. */
export async function countAnyway(needs: Needs, of: EntryId, reason: string): Written {
  return await say(needs, of, { kind: "countedAnyway", of, reason });
}

/** Strikes one reading: what it counted, and the quantity said of it, as one. */
export async function takeBack(needs: Needs, of: EntryId): Written {
  const drafts = readTogether(needs.ledger.stock, of).map(
    (target): Draft<"voided"> => ({ kind: "voided", target, except: [], reason: "" }),
  );
  return await say(needs, of, ...drafts);
}

/** Says from which line packs were taken out that could lie on several. */
export async function takeFrom(needs: Needs, of: EntryId, line: number): Written {
  const { stock } = needs.ledger;
  const { lot, expiry, location } = packsOn(stock, line);
  const [, ...elsewhere] = readTogether(stock, of);
  return await say(
    needs,
    of,
    moving(stock, of, { location, lot: lot || null, expiry: expiry || null }),
    ...elsewhere.map((id) => moving(stock, id, { lot: lot || null, expiry: expiry || null })),
  );
}

function moving(
  { facts }: Stock,
  id: EntryId,
  change: Pick<Draft<"moved">, "location" | "lot" | "expiry">,
): Draft<"moved"> {
  const number = numberOf(id);
  const replaces = facts.headIds(`moved:${id}`);
  return { kind: "moved", entries: [[writerOf(id), number, number]], ...change, reason: "", replaces };
}

function packsOn({ lines, entries }: Stock, line: number) {
  return {
    lot: entries.lots.word(lines.lot[line] as number),
    expiry: expiryText(lines.expiry[line] as number),
    location: (entries.locations.word(lines.location[line] as number) as LocationId) || noLocation,
  };
}

async function say({ ledger }: Needs, of: EntryId, ...drafts: readonly Draft[]): Written {
  const recorded = await ledger.record(drafts);
  return recorded.ok ? success(of) : recorded;
}
