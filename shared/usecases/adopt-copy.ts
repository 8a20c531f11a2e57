import { type Result, success } from "../base/result.ts";
import { joinRange } from "../domain/ledger/census.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { type BatchId, identifierOf } from "../domain/ledger/identity.ts";
import { partsNotHeld } from "../domain/ledger/merge.ts";
import { decodePage } from "../domain/ledger/page.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { type Failure, failure, type NotWritten } from "../errors.ts";
import type { CatalogueStore } from "../ports/catalogue-store.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { Share } from "../ports/share-digesting.ts";
import { heldRanges, type PagesByWriter } from "./compare-copy.ts";
import { goOnWithSettings } from "./copy-settings.ts";
import { cutBytes } from "./cut-pages.ts";
import type { Dependencies } from "./dependencies.ts";
import { destroyErased } from "./erase-customer.ts";
import { batchBasis } from "./import-basis.ts";
import type { InspectedCopy } from "./inspect-copy.ts";
import { goOnWithKeys, keepKeysOf, lockFor, openedKeys } from "./keys-of-copy.ts";
import { takeLists } from "./lists-in-snapshot.ts";
import { foldStage, type StagedPage, staged, stagePages } from "./stage.ts";
import type { Task } from "./tasks.ts";

type Adopted = Promise<
  Result<
    { readonly added: number },
    Failure<"copy/wrong-passphrase" | "copy/keys-closed" | "import/plan-stale" | NotWritten>
  >
>;

/**
 * Takes in what a copy holds and this ledger does not: staged page by page with the bytes it came in, put into effect by
 * one entry, folded. The customers' keys, when the passphrase opens them, and the lists are kept before that entry. Twice adds
 * nothing and says nothing.
 */
export async function adoptCopy(
  needs: Dependencies & { readonly catalogues: CatalogueStore },
  copy: InspectedCopy,
  passphrase: string | null,
  task: Task,
): Adopted {
  const { ledger, store, clock } = needs;
  if (batchBasis(ledger.stock) !== copy.basis) return failure("import/plan-stale", {});
  const isFirst = ledger.stock.entries.size === 0;
  // What the copy came to when it was looked at is what an empty ledger comes to: its pages are not worked out again.
  const onto = isFirst ? copy.stock : undefined;
  const came = await openedKeys(needs, copy, passphrase);
  if (!came.ok) return came;
  const batch = identifierOf(clock.random(10)) as BatchId;
  const pages = newPages(ledger.stock, copy.pages, batch, onto !== undefined);
  const taking = { ...needs, shareDigests: digestsOf(needs, copy) };
  const [lock, stage] = await bothEnded(
    lockFor(needs, copy),
    stagePages(taking, batch, pages, copy.summary.isNew, task),
  );
  if (!stage.ok) return stage;
  // Only now: what is stopped on the way leaves no keys. Staged pages need none before the entry that puts them into effect.
  const kept = await keepKeysOf(needs, copy, came.value, lock);
  // Before the entries: a list that came without them only warns.
  const listed = kept.ok ? await takeAllLists(needs, copy) : kept;
  if (!listed.ok) {
    await store.sweep([batch]);
    return listed;
  }
  const { shares } = stage.value;
  const added = shares.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (added === 0) {
    await goOnFrom(needs, copy, false);
    return success({ added });
  }
  task.commit();
  const title = copy.title === "" ? "copy" : copy.title;
  const said: Draft<"adopted"> = { kind: "adopted", batch, title, from: copy.from, shares: [...shares] };
  const closed = await ledger.record([said], { onto });
  if (!closed.ok) {
    await store.sweep([batch]);
    return closed;
  }
  // Where a scan came first, the ledger goes on from that.
  const toFold = onto && ledger.stock.entries !== onto.entries ? pagesIn(copy.pages) : stage.value.pages;
  await foldStage(needs, toFold, task);
  // Who was erased elsewhere is erased here; where it cannot be written it is tried again later.
  await destroyErased(needs);
  await goOnFrom(needs, copy, isFirst);
  return success({ added });
}

/** Goes on with what the station of a copy has set, on a PC that held nothing, and with its keys, on one that has none. */
async function goOnFrom(needs: Dependencies, copy: InspectedCopy, isFirst: boolean): Promise<void> {
  await goOnWithSettings(needs.station, copy.settings, isFirst);
  await goOnWithKeys(needs, copy);
}

/** Keeps the recall lists and the reference lists of a copy. */
async function takeAllLists(
  needs: Dependencies & { readonly catalogues: CatalogueStore },
  { recalls, lists }: InspectedCopy,
): Promise<Result<void, Failure<NotWritten>>> {
  const warned = await needs.recalls.take(recalls);
  return warned.ok ? await takeLists(needs, lists) : warned;
}

/** What two acts came to, once both have ended, also where one of them throws. */
async function bothEnded<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

/**
 * The digests of what will be staged: where nothing of a copy is here, each of its pages is staged as it is, and their digests
 * are those that were taken when it was looked at.
 */
function digestsOf(
  { ledger, shareDigests }: Pick<Dependencies, "ledger" | "shareDigests">,
  { shares, pages }: InspectedCopy,
): Dependencies["shareDigests"] {
  const isHeld = ({ writer }: Share) => heldRanges(ledger.stock, writer).length > 0;
  if (!shares || shares.some(isHeld)) return shareDigests;
  let missing = [...pages.values()].reduce((sum, { all }) => sum + all.length, 0);
  const known = {
    add: () => {
      missing -= 1;
    },
    shares: async () => {
      if (missing !== 0) throw new Error("What was staged is not the copy that was looked at");
      return shares;
    },
    end: () => {},
  };
  return { expect: () => {}, begin: () => known };
}

/** The pages of a copy, to be folded. */
const pagesIn = (copy: PagesByWriter) =>
  [...copy.values()].flatMap(({ all }) => all).flatMap(({ bytes }) => decodePage(bytes) ?? []);

/**
 * The pages of a copy that are not here, with their own bytes; of those that are here in part, the rest as lines. Those that
 * were folded before are not read again.
 */
function* newPages(
  here: Stock,
  copy: PagesByWriter,
  batch: BatchId,
  areFolded: boolean,
): Generator<StagedPage> {
  for (const [writer, { all }] of copy) {
    let ranges = heldRanges(here, writer);
    for (const stored of all) {
      const isNew = !ranges.some(([start, end]) => start <= stored.to && end >= stored.from);
      if (areFolded && isNew) yield { stored: { ...stored, stage: batch }, page: undefined };
      else yield* newParts(stored, ranges, batch);
      ranges = joinRange(ranges, stored.from, stored.to);
    }
  }
}

function* newParts(
  stored: StoredPage,
  ranges: ReturnType<typeof heldRanges>,
  batch: BatchId,
): Generator<StagedPage> {
  const { writer, from, to, bytes } = stored;
  if (ranges.some(([start, end]) => start <= from && end >= to)) return;
  const page = decodePage(bytes);
  if (!page) throw new Error(`Page ${writer}.${from} cannot be read any more`);
  for (const part of partsNotHeld(page, ranges)) {
    if (part === page) yield { page, stored: { ...stored, stage: batch } };
    else {
      const cut = cutBytes(page, part);
      yield staged(cut.page, cut.bytes, batch);
    }
  }
}
