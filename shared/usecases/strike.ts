import { type Result, success } from "../base/result.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { type BatchId, type EntryId, entryId } from "../domain/ledger/identity.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { readTogether } from "./read-together.ts";
import { restingOnBatch } from "./rests-on-batch.ts";

/** Strikes one entry, with the one it moved a pack together with, or a batch except some of its entries and the facts that what stays rests on. */
export async function strike(
  { ledger }: Pick<Dependencies, "ledger">,
  target: EntryId | BatchId,
  except: readonly EntryId[],
  reason: string,
): Promise<Result<Record<never, never>, Failure<"ledger/disk-full" | "ledger/read-only">>> {
  const isOne = target.includes(".");
  const needed = isOne ? [] : restingOnBatch(ledger.stock, target as BatchId, except);
  const targets = isOne ? readTogether(ledger.stock, target as EntryId) : [target];
  const kept = [...new Set([...except, ...needed])];
  const recorded = await ledger.record(
    targets.map((one): Draft<"voided"> => ({ kind: "voided", target: one, except: kept, reason })),
  );
  return recorded.ok ? success({}) : recorded;
}

/** What striking an entry would take out of the stock, and the lines it touches that were adjusted after it. */
export function previewStrike(
  stock: Stock,
  target: EntryId,
): {
  readonly indexes: readonly number[];
  readonly lines: readonly number[];
  readonly adjustedSince: readonly number[];
} {
  const { entries, state } = stock;
  const struck = readTogether(stock, target).map((id) => stock.find(id));
  const all = struck.filter((at) => entries.isQuantity(at) && state.has(at, mark.inEffect));
  const touched = [...all, ...spokenOfBy(stock, stock.find(target))];
  const lines = [...new Set(touched.map((at) => (state.line[at] as number) - 1))].filter((line) => line >= 0);
  const first = struck[0] as number;
  const isSince = (at: number) =>
    entries.adjusted.has(at) &&
    state.has(at, mark.inEffect) &&
    !all.includes(at) &&
    isAfter(stock, at, first);
  const adjustedSince = lines.filter((line) => [...state.entriesOn(line)].some(isSince));
  return { indexes: all, lines, adjustedSince };
}

/** Said later: by number within a writer; between writers by time, where one instant is late enough to be looked at. */
function isAfter({ entries }: Stock, one: number, other: number): boolean {
  if (entries.writer[one] === entries.writer[other])
    return (entries.number[one] as number) > (entries.number[other] as number);
  return (entries.at[one] as number) >= (entries.at[other] as number);
}

/** The readings that a fact of one entry speaks of: their lines change when it is struck. */
function spokenOfBy({ entries }: Stock, index: number): readonly number[] {
  const said = entries.facts.get(index);
  if (!said || said.kind === "?") return [];
  if (
    said.kind === "quantity" ||
    said.kind === "inPieces" ||
    said.kind === "amended" ||
    said.kind === "countedAnyway" ||
    said.kind === "doubted"
  )
    return [entries.find(said.of)].filter((at) => at >= 0);
  if (said.kind !== "moved") return [];
  if (said.session) {
    const session = entries.sessions.place(said.session);
    return Array.from({ length: entries.size }, (_, at) => at).filter(
      (at) => entries.session[at] === session,
    );
  }
  return said.entries.flatMap(([writer, from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => entries.find(entryId(writer, from + at))).filter(
      (at) => at >= 0,
    ),
  );
}
