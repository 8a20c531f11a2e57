import { type Result, success } from "../base/result.ts";
import type { PlanSummary, PlanWindow } from "../contracts/file-records.ts";
import type { Product } from "../domain/catalogue/product.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { type BatchId, identifierOf, type WriterId } from "../domain/ledger/identity.ts";
import type { Table } from "../domain/tables/table.ts";
import { type Failure, failure, type NotWritten } from "../errors.ts";
import type { CatalogueStore } from "../ports/catalogue-store.ts";
import type { Tables } from "../ports/tables.ts";
import { type BatchEntries, batchPages } from "./batch-pages.ts";
import type { Dependencies } from "./dependencies.ts";
import type { OpenedFile } from "./find-mapping.ts";
import { batchBasis } from "./import-basis.ts";
import { type FileSaid, openFile, type ToMend } from "./open-file.ts";
import type { PlanPart, PlanRows } from "./plan-rows.ts";
import { planTable, type SaidOfRows } from "./plan-table.ts";
import type { PlannedBatch, PlannedList } from "./planned-batch.ts";
import { seenBefore } from "./seen-before.ts";
import { foldStage, type Stage, stagePages } from "./stage.ts";
import type { Task } from "./tasks.ts";

type Needs = Dependencies & {
  readonly tables: Tables;
  readonly catalogues: CatalogueStore;
  readonly toMend?: ToMend;
};

/** A plan that was shown, with all that tells whether it may still be written. */
export interface ShownPlan {
  readonly summary: PlanSummary;
  readonly batch: PlannedBatch | PlannedList;
  readonly digest: string;
  readonly basis: string;
}

/** A file, or two as one, and all that a person said of how it is read. */
type Asked = FileSaid & SaidOfRows;

/** Reads a file, or two as one, and says what would be written; writes nothing. `opened` hears how it is taken before it is planned. */
export async function planImport(
  needs: Needs,
  file: Asked,
  task: Task,
  opened: (file: OpenedFile) => void = () => undefined,
): Promise<
  Result<
    ShownPlan,
    Failure<"table/empty" | "table/not-a-table" | "table/columns-missing" | "customers/locked">
  >
> {
  // A plan is mostly booked at once.
  needs.shareDigests.expect();
  const found = await openFile(needs, file, task);
  if (!found.ok) return found;
  const { table } = found.value;
  opened(found.value);
  const { encoding, delimiter } = table;
  const planned = await planTable(needs, found.value, file, task.step);
  if (!planned.ok) return planned;
  const batch = planned.value;
  const digest = await found.value.digest;
  const before = seenBefore(needs.ledger.stock, digest, "twin" in batch ? batch.twin : undefined);
  const basis = basisOf(needs, batch);
  const summary: PlanSummary = {
    plan: identifierOf(needs.clock.random(10)),
    digest: await planDigest(needs, table, file, digest, batch, basis),
    what: batch.what,
    title: table.name,
    rows: batch.rows,
    buckets: batch.shown.counts(),
    asked: batch.shown.count("asked"),
    packs: batch.packs,
    pieces: batch.pieces ?? 0,
    encoding,
    delimiter,
    ...(before ? { before } : {}),
    newPlaces: batch.newPlaces,
    countedPlaces: batch.countedPlaces,
    repairs: batch.repairs,
    ...(batch.doubts ? { doubts: batch.doubts, recognised: batch.recognised ?? 0 } : {}),
    ...(batch.newFields ? { newFields: batch.newFields } : {}),
    ...("list" in batch ? { gone: batch.gone } : {}),
  };
  return success({ summary, batch, digest, basis });
}

/** Rows of a plan as they are shown, or those of them that were found. */
export function planWindow(
  { batch }: Pick<ShownPlan, "batch">,
  part: PlanPart,
  first: number,
  count: number,
  from: PlanRows = batch.shown,
): PlanWindow {
  return { header: batch.header, first, rows: from.window(part, first, count), total: from.count(part) };
}

/**
 * Writes the plan that was shown, as one batch: staged page by page under a writer of its own, put into effect by one
 * entry, folded. Stopped or refused on the way, it leaves nothing.
 */
export async function commitImport(needs: Needs, plan: ShownPlan, task: Task): Committed {
  const { clock, ledger, store } = needs;
  const own = {
    batch: identifierOf(clock.random(10)) as BatchId,
    writer: identifierOf(clock.random(10)) as WriterId,
  };
  const { batch } = plan;
  if ("list" in batch || isStale(needs, plan)) return failure("import/plan-stale", {});
  const entries = await batch.entries(own, task);
  if (!entries.ok) return entries;
  const pages = batchPages(ledger, own, entries.value);
  const staged = await stagePages(needs, own.batch, pages, batch.size, task, entries.value.counts?.maker);
  if (!staged.ok) return staged;
  task.commit();
  const kept = (await entries.value.keep?.()) ?? success(undefined);
  const closed = kept.ok ? await closeBatch(needs, plan, own.batch, staged.value) : kept;
  if (!closed.ok) {
    await store.sweep([own.batch]);
    return closed;
  }
  await foldStage(needs, staged.value.pages, task);
  const count = staged.value.shares.reduce((sum, share) => sum + share.to, 0);
  return success({ batch: own.batch, entries: count, known: productsOf(entries.value) });
}

type Committed = Promise<
  Result<
    {
      readonly batch: BatchId;
      readonly entries: number;
      /** Products it named, for who lists names. */
      readonly known: readonly Product[];
    },
    Failure<"import/plan-stale" | NotWritten>
  >
>;

const productsOf = ({ before, counts }: BatchEntries): readonly Product[] =>
  [...before, ...(counts?.known ?? [])].flatMap(namedProduct);

function namedProduct(said: Draft): readonly Product[] {
  if (said.kind === "productKnown") return [said];
  return said.kind === "named" ? [{ ...said, codes: [said.code] }] : [];
}

/** The one entry that puts a batch into effect, unless the ledger became another one meanwhile. */
async function closeBatch(needs: Needs, plan: ShownPlan, batch: BatchId, { shares }: Stage) {
  if (isStale(needs, plan)) return failure("import/plan-stale", {});
  const title = plan.summary.title.slice(0, 300);
  return await needs.ledger.record([
    { kind: "batchClosed", batch, title, digest: plan.digest, shares: [...shares] },
  ]);
}

/**
 * The digest of a plan: of what it was made from, since the same bytes read in the same way beside the same ledger give the
 * same rows; hashing a million rows again would hold up a scan and say no more.
 */
function planDigest(
  { clock }: Needs,
  { encoding, delimiter, quotes, headerLine }: Table,
  { mapping, choices, chosen = [], doubts, also, join }: Asked,
  file: string,
  { what, rows, packs, shown }: ShownPlan["batch"],
  basis: string,
): Promise<string> {
  const read = [
    encoding,
    delimiter,
    quotes,
    headerLine,
    mapping ?? null,
    choices ?? null,
    chosen,
    doubts ?? null,
    also?.shape ?? null,
    join ?? null,
  ];
  const said = JSON.stringify([file, read, what, rows, packs, shown.counts(), basis]);
  return clock.digest(new TextEncoder().encode(said));
}

/** Whether a plan that was shown is still what booking it would do. */
export const planStands = (needs: Needs, plan: ShownPlan): boolean => !isStale(needs, plan);

/** Readings made since do not make a plan stale; another batch, place, session or strike of a batch does. */
const isStale = (needs: Needs, { batch, basis }: ShownPlan) => basisOf(needs, batch) !== basis;

const basisOf = ({ ledger }: Needs, batch: ShownPlan["batch"]) =>
  `${batchBasis(ledger.stock)} ${batch.basis()}`;
