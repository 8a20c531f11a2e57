import { type Result, success } from "../base/result.ts";
import { readSnapshot } from "../domain/snapshot/header.ts";
import { partNames } from "../domain/snapshot/manifest.ts";
import { type Failure, failure } from "../errors.ts";
import type { ArchivePart } from "../ports/archive.ts";
import { heldRanges } from "./compare-copy.ts";
import { type Keeping, keepBefore, type NotKept, notWritten } from "./keep-before.ts";
import type { KeptBefore } from "./kept-befores.ts";
import { secretKeyOf } from "./make-snapshot-keys.ts";
import { writersOf } from "./missing-entries.ts";
import { journalParts } from "./open-copy.ts";
import { openSnapshot } from "./open-snapshot.ts";
import type { Task } from "./tasks.ts";

type NotBack = NotKept | Failure<"copy/wrong-key" | "copy/damaged" | "before/counted-meanwhile">;

/**
 * Goes back to what the station was at a moment that was kept: the snapshot is opened and restored for trial, the present is
 * kept in another one, the journal of then is drafted, and takes the place of this one in a single step. Before that step
 * nothing is changed, and after it everything is; the engine that did it writes nothing more.
 */
export async function goBack(
  keeping: Keeping,
  { name, before }: KeptBefore,
  key: string,
  task: Task,
): Promise<Result<unknown, NotBack>> {
  const { needs, trial } = keeping;
  const read = await needs.profile["before.read"]({ name });
  if (!read.ok) return damaged(name);
  const file = { name, bytes: read.value };
  const secret = await secretOf(keeping, file, before.secret ?? key);
  if (!secret.ok) return secret;
  const opened = await openSnapshot(needs, file, secret.value);
  if (!opened.ok)
    return opened.failure.code === "copy/wrong-key" ? failure("copy/wrong-key", {}) : damaged(name);
  const proven = await trial(file, secret.value, task);
  if (!proven.ok) return damaged(name);
  const kept = await keepBefore(keeping, { cause: "went-back", title: opened.value.title }, task);
  if (!kept.ok) return kept;
  let isGone = false;
  try {
    const drafted = await draft(keeping, opened.value.parts, task);
    if (!drafted.ok) return drafted;
    const taken = await takePlace(keeping, kept.value.entries, drafted.value, task);
    isGone = taken.ok;
    return taken;
  } finally {
    // Of a present that goes on nothing need be kept.
    if (!isGone) await needs.profile["before.remove"]({ names: [kept.value.name] });
  }
}

const damaged = (name: string) => failure("copy/damaged", { name, part: name });

async function secretOf(
  { needs }: Keeping,
  { name, bytes }: ArchivePart,
  typed: string,
): Promise<Result<string, Failure<"copy/wrong-key" | "copy/damaged">>> {
  const taken = readSnapshot(bytes);
  if (!taken || taken === "newer") return damaged(name);
  return await secretKeyOf(needs, taken.lockedKey, typed);
}

interface Drafted {
  readonly parts: number;
  readonly settings: string;
}

/** The parts of the journal that lie in the snapshot are the journal, byte for byte. */
async function draft(
  { needs: { profile } }: Keeping,
  parts: readonly ArchivePart[],
  task: Task,
): Promise<Result<Drafted, NotKept>> {
  const journal = journalParts(parts);
  for (const [at, { bytes }] of journal.entries()) {
    await task.step(at, journal.length);
    const written = await profile["journal.draft"]({ part: at + 1, bytes });
    if (!written.ok) return notWritten(written.failure);
  }
  const settings = parts.find(({ name }) => name === partNames.settings)?.bytes;
  return success({ parts: journal.length, settings: new TextDecoder().decode(settings) });
}

/** The one step. What is counted in the moment before it is not acknowledged, or there is no step. */
async function takePlace(
  { needs }: Keeping,
  entries: number,
  drafted: Drafted,
  task: Task,
): Promise<Result<unknown, NotBack>> {
  const { ledger, groups, profile } = needs;
  const { standstill } = ledger;
  await task.step(0, 0);
  task.commit();
  ledger.standstill = () => ({ code: "ledger/read-only", facts: {} });
  await ledger.writing;
  const isWhole = await groups.settle();
  const isSame = ledger.stock.entries.size === entries;
  if (isWhole && isSame) {
    const renewed = await profile["journal.renew"](drafted);
    if (renewed.ok) return renewed;
    ledger.standstill = standstill;
    return notWritten(renewed.failure);
  }
  ledger.standstill = standstill;
  return failure("before/counted-meanwhile", {});
}

/** What going back would change, told without opening anything. */
export interface GoingBack {
  /** Entries that are here and were not then. */
  readonly gone: readonly number[];
  /** Entries that were there then, and are not now. */
  readonly returning: number;
}

/** Compares what was held at a moment with what is here: places of entries in the stock, in the order they came. */
export function lookBack(
  { needs }: Pick<Keeping, "needs">,
  { before }: Pick<KeptBefore, "before">,
): GoingBack {
  const { stock } = needs.ledger;
  const { entries } = stock;
  const then = new Map(before.held);
  const gone: number[] = [];
  let common = 0;
  for (const writer of writersOf(stock)) {
    const ranges = then.get(writer) ?? [];
    const place = entries.writers.find(writer);
    if (place === undefined) continue;
    for (const [from, to] of heldRanges(stock, writer))
      for (let number = from; number <= to; number++) {
        if (ranges.some(([start, end]) => start <= number && number <= end)) common += 1;
        else gone.push(entries.at_(place, number));
      }
  }
  return {
    gone: gone.filter((index) => index >= 0).sort((a, b) => a - b),
    returning: before.entries - common,
  };
}
