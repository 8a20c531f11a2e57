import { type Result, success } from "../../shared/base/result.ts";
import type { ExportLook } from "../../shared/contracts/export-records.ts";
import { exportedName } from "../../shared/domain/export/export-profile.ts";
import { type ExportReceipt, receiptSheet } from "../../shared/domain/export/export-receipt.ts";
import { exportSheet } from "../../shared/domain/export/export-sheet.ts";
import { receiptPdf } from "../../shared/domain/export/receipt-pdf.ts";
import { identifierOf } from "../../shared/domain/ledger/identity.ts";
import { cellsOf } from "../../shared/domain/tables/table.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { timeText } from "../../shared/usecases/export-stock.ts";
import { type MadeTable, makeTable } from "../../shared/usecases/made-table.ts";
import { sayGiven } from "../../shared/usecases/say-given.ts";
import type { Task } from "../../shared/usecases/tasks.ts";
import { verifyTable, writtenShape } from "../../shared/usecases/verify-table.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { dropProfile, keepProfile } from "./export-profiles.ts";
import { type ExportWish, sourceOf, understood } from "./export-wishes.ts";
import { operatorName, stationName } from "./present.ts";
import { runTask } from "./run-task.ts";
import { tablesOf } from "./tables-of.ts";

type Exports = Pick<
  EngineHandlers,
  | "exportTable"
  | "verifyExport"
  | "exportReceipt"
  | "lookAtExport"
  | "exportProfiles"
  | "keepExportProfile"
  | "dropExportProfile"
>;

/** How many rows are shown before a table is made. */
const shownRows = 12;

/** Handing out tables: looked at, made, verified from where they were written, receipted. */
export function exportHandlers(engine: Engine): Exports {
  const { watchers, station, clock, catalogue } = engine;
  const tables = tablesOf(engine);
  // Only the one that was made last is kept until it is verified, and then its receipt.
  let made: { readonly id: string; readonly table: MadeTable } | undefined;
  let verified: { readonly id: string; readonly receipt: ExportReceipt } | undefined;
  return {
    exportProfiles: (_, changed) =>
      watchers.watch(
        () => ({
          profiles: station.file.exportProfiles ?? [],
          last: station.file.exported ?? {},
          listed: catalogue.listedCount,
          isCompared: engine.ledger.stock.expected.isAny,
        }),
        changed,
      ),
    keepExportProfile: ({ profile }) => keepProfile(engine, profile),
    dropExportProfile: ({ id }) => dropProfile(engine, id),
    exportTable: (wish) =>
      runTask(engine, "export", async (task) => {
        const table = await tableOf(engine, wish, task);
        if (!table.ok) return table;
        const id = identifierOf(clock.random(10));
        made = { id, table: table.value };
        const { name, bytes, rows, tally } = table.value;
        const { packs = 0, pieces = 0 } = tally?.all ?? {};
        return success({ export: id, name, bytes, rows, packs, pieces });
      }),
    verifyExport: ({ export: id, name, sha256, readBack, bytes }) =>
      runTask(engine, "export-check", async (task) => {
        if (made?.id !== id) return failure("export/not-verified", { name, row: 0 });
        const { table } = made;
        // It lies where it was written, whatever the comparison comes to.
        if (table.what === "customers") await sayGiven(engine, "table", table.rows);
        const same = await verifyTable(tables, table, bytes, task);
        if (!same.ok) return same;
        made = undefined;
        const receipt = receiptOf(engine, table, {
          file: name,
          sha256,
          bytes: bytes.length,
          isReadBack: readBack,
        });
        verified = { id, receipt };
        await remember(engine, table);
        watchers.changed();
        return success(receipt);
      }),
    exportReceipt: async ({ export: id, as }) => {
      if (verified?.id !== id) throw new Error("No such table was verified");
      const { receipt } = verified;
      return { name: receipt.file, bytes: await receiptAs(engine, receipt, as) };
    },
    lookAtExport: (wish) => runTask(engine, "export-look", (task) => lookAt(engine, wish, task)),
  };
}

/** A receipt as a file of its own. */
async function receiptAs(engine: Engine, receipt: ExportReceipt, as: "csv" | "pdf"): Promise<Uint8Array> {
  const { language } = engine.station.file.settings;
  if (as === "csv") return await tablesOf(engine).write(receiptSheet(receipt, language), async () => {});
  return receiptPdf(
    receipt,
    language,
    new Intl.NumberFormat(language === "en" ? "en-GB" : `${language}-BE`).format,
  );
}

/** The table of a wish; of customers only while they are unlocked: an empty one would say that there are none. */
async function tableOf(
  engine: Engine,
  wish: ExportWish,
  task: Task,
): Promise<Result<MadeTable, Failure<"customers/locked" | "export/letters-lost">>> {
  if (wish.what === "customers" && engine.keys.isLocked) return failure("customers/locked", {});
  // What is still being folded is waited for.
  await engine.ledger.goOn();
  const { profile, since } = understood(engine, wish);
  const source = await sourceOf(engine, wish, profile, since);
  return await makeTable({ ...engine, tables: tablesOf(engine) }, source, profile, since, task);
}

/** Remembers when a table was handed out by a profile; one that nobody kept is not asked for again. */
async function remember({ station }: Engine, { profile, at }: MadeTable): Promise<void> {
  const { exported, exportProfiles = [] } = station.file;
  if (profile.id !== "" && !exportProfiles.some(({ id }) => id === profile.id)) return;
  await station.change({ exported: { ...exported, [exportedName(profile)]: at } });
}

/** The first rows as they will stand in the file: they are written, and opened as any file is. */
async function lookAt(
  engine: Engine,
  wish: ExportWish,
  task: Task,
): Promise<Result<ExportLook, Failure<"customers/locked">>> {
  if (wish.what === "customers" && engine.keys.isLocked) return failure("customers/locked", {});
  const tables = tablesOf(engine);
  const { profile, since } = understood(engine, wish);
  const { rows, fields, of, tally } = await sourceOf(engine, wish, profile, since);
  const first: (readonly (string | number)[])[] = [];
  let done = 0;
  for (const row of rows) {
    done += 1;
    if (first.length < shownRows) first.push(row);
    else if (!tally) break;
    // What a stock adds up to is known behind its last row.
    else if (done % 500 === 0) await task.step(done, of);
  }
  const pause = () => engine.clock.pause();
  const { bytes, lost } = await tables.writeAs(exportSheet(fields, first, profile), profile, pause);
  const opened = await tables.open(bytes, "", pause, writtenShape(profile));
  const look: ExportLook = {
    rows: opened.ok ? opened.value.sample.rows.map(cellsOf) : [],
    lost,
    ...(tally ? { tally: tally() } : {}),
  };
  return success(look);
}

function receiptOf(
  { ledger: { stock }, station, clock, version }: Engine,
  { what, profile, rows, tally, since }: MadeTable,
  file: Pick<ExportReceipt, "file" | "sha256" | "bytes" | "isReadBack">,
): ExportReceipt {
  return {
    ...file,
    ...{ what, rows, version },
    ...(tally ? { tally } : {}),
    profile: profile.id === "" ? "" : profile.name,
    since: since === null ? "" : timeText(since),
    pharmacy: stock.facts.heads<"pharmacyNamed">("pharmacy")[0]?.said.name ?? "",
    station: stationName(stock, station.file.station),
    operator: operatorName(stock, station.file.operator ?? ""),
    when: timeText(clock.now()),
  };
}
