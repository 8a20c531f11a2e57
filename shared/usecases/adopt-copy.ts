import { type Result, success } from "../base/result.ts";
import { type CustomerKeyMap, readKeyFile } from "../domain/customers/key-file.ts";
import { readLockedKeyFile } from "../domain/customers/locked-key-file.ts";
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
import { lockOf, makeLock, secretBy, unlockWith } from "./customer-lock.ts";
import { cutBytes } from "./cut-pages.ts";
import type { Dependencies } from "./dependencies.ts";
import { destroyErased, withoutErased } from "./erase-customer.ts";
import { batchBasis } from "./import-basis.ts";
import type { InspectedCopy } from "./inspect-copy.ts";
import { takeLists } from "./lists-in-snapshot.ts";
import { fileKeyBy, keysIn } from "./open-locked-keys.ts";
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
 * one entry, folded. The customers' keys come first, when the passphrase opens them, then the lists. Twice adds nothing and says nothing.
 */
export async function adoptCopy(
  needs: Dependencies & { readonly catalogues: CatalogueStore },
  copy: InspectedCopy,
  passphrase: string | null,
  task: Task,
): Adopted {
  const { ledger, store, clock, station } = needs;
  if (batchBasis(ledger.stock) !== copy.basis) return failure("import/plan-stale", {});
  const isFirst = ledger.stock.entries.size === 0;
  // What the copy came to when it was looked at is what an empty ledger comes to: its pages are not worked out again.
  const onto = isFirst ? copy.stock : undefined;
  const opened = await takeKeys(needs, copy, passphrase);
  if (!opened.ok) return opened;
  // Before the entries: a list that came without them only warns.
  const warned = await needs.recalls.take(copy.recalls);
  if (!warned.ok) return warned;
  const named = await takeLists(needs, copy.lists);
  if (!named.ok) return named;
  const batch = identifierOf(clock.random(10)) as BatchId;
  const pages = newPages(ledger.stock, copy.pages, batch, onto !== undefined);
  const taking = { ...needs, shareDigests: digestsOf(needs, copy) };
  const stage = await stagePages(taking, batch, pages, copy.summary.isNew, task);
  if (!stage.ok) return stage;
  const { shares } = stage.value;
  const added = shares.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (added === 0) {
    await goOnWithSettings(station, copy.settings, false);
    await goOnWithKeys(needs, copy);
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
  await goOnWithSettings(station, copy.settings, isFirst);
  await goOnWithKeys(needs, copy);
  return success({ added });
}

/** A PC without keys closes its snapshots to those of the pharmacy it goes on from; its own it never gives up. */
async function goOnWithKeys(
  needs: Pick<Dependencies, "station" | "keys" | "closing" | "sealing">,
  { snapshotKeys, secret }: InspectedCopy,
): Promise<void> {
  const { station, keys } = needs;
  if (!snapshotKeys || station.file.snapshotKeys) return;
  await station.change({ snapshotKeys });
  if (!secret || keys.state !== "none") return;
  // Where it cannot be written the keys lie open as before, and the screen says so.
  const { lock, fileKey } = await makeLock(needs, lockOf(snapshotKeys), []);
  // A vendor's key opens copies and not the customers: who has the pharmacy's puts the lock on.
  if ((await fileKeyBy(needs.closing, { lock }, secret)) === fileKey) await keys.lockTo(lock, fileKey);
}

/** Opens the keys that came along, where a passphrase has to, and keeps them beside ours, before any entry needs them. */
async function takeKeys(
  needs: Dependencies,
  copy: InspectedCopy,
  passphrase: string | null,
): Promise<Result<undefined, Failure<"copy/wrong-passphrase" | "copy/keys-closed" | NotWritten>>> {
  const { keys, customers } = needs;
  if (!copy.keys || ("locked" in copy.keys && passphrase === null)) return success(undefined);
  const came =
    "open" in copy.keys ? copy.keys.open : await unlocked(needs, copy.keys.locked, passphrase ?? "");
  if (came === "closed") return failure("copy/keys-closed", {});
  if (!came) return failure("copy/wrong-passphrase", {});
  // The key that has opened a snapshot of this pharmacy opens its customers here too.
  if (keys.isLocked && copy.secret) await unlockWith(needs, copy.secret);
  const kept = await keys.add(withoutErased(needs, came));
  if (!kept.ok) return kept;
  customers.keysCame();
  return success(undefined);
}

/** The keys in a file behind a passphrase; those that were locked when it was made open when that is the pharmacy's too. */
async function unlocked(
  needs: Pick<Dependencies, "sealing" | "closing">,
  locked: Uint8Array,
  passphrase: string,
): Promise<CustomerKeyMap | "closed" | undefined> {
  const file = await needs.sealing.unlock(locked, passphrase);
  const under = file && readLockedKeyFile(file);
  if (!under) return file && readKeyFile(file)?.keys;
  const secret = await secretBy(needs.closing, under.lock.locked, passphrase);
  return (secret && (await keysIn(needs, file, secret))) || "closed";
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
