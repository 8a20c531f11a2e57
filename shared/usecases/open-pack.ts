import type { Result } from "../base/result.ts";
import { success } from "../base/result.ts";
import { type Draft, type EntryOf, entryBefore } from "../domain/ledger/entry.ts";
import type { EntryId, SessionId } from "../domain/ledger/identity.ts";
import { expiryText } from "../domain/stock/expiry-number.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { readTogether } from "./read-together.ts";

type Needs = Pick<Dependencies, "ledger">;
type Written = Promise<Result<EntryId, Failure<"ledger/disk-full" | "ledger/read-only">>>;

/** "12 /": the pack of a reading is open, and so many pieces are left; of packs taken out, so many pieces fewer. */
export async function setPieces({ ledger }: Needs, of: EntryId, said: number): Written {
  const { stock } = ledger;
  const drafts = readTogether(stock, of).map((id): Draft<"inPieces"> => {
    const isOut = stock.entries.isTakenOut(stock.find(id));
    const replaces = stock.facts.headIds(`quantity:${id}`);
    return { kind: "inPieces", of: id, said: isOut ? -said : said, replaces };
  });
  const recorded = await ledger.record(drafts);
  return recorded.ok ? success(of) : recorded;
}

/** An open pack lies beside what was counted: a reading of its own with so many pieces, of the same product, lot and expiry. */
export async function addPieces({ ledger }: Needs, beside: EntryId, said: number): Written {
  const { entries, lines, state } = ledger.stock;
  const index = ledger.stock.find(beside);
  const line = (state.line[index] as number) - 1;
  const lot = entries.lots.word(lines.lot[line] as number);
  const expiry = expiryText(lines.expiry[line] as number);
  const doubt = entries.doubt(index) as EntryOf<"counted">["doubt"] | "";
  const recorded = await ledger.record([
    {
      kind: "counted",
      session: entries.sessions.word(entries.session[index] as number) as SessionId,
      code: entries.codes.word(state.code[index] as number),
      ...(lot === "" ? {} : { lot }),
      ...(expiry === "" ? {} : { expiry }),
      delta: 1,
      unit: "pack",
      // A question about lot or date is asked of the reading it was read with.
      ...(doubt === "" || doubt === "ambiguous" || doubt === "date" ? {} : { doubt }),
    },
    { kind: "inPieces", of: entryBefore, said, replaces: [] },
  ]);
  return recorded.ok ? success(recorded.value[0] as EntryId) : recorded;
}
