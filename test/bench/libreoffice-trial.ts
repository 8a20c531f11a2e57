import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ExportProfile, usualProfile } from "../../shared/domain/export/export-profile.ts";
import { countedPharmacy } from "../makers/counted-pharmacy.ts";
import { anyStockProfile } from "../makers/export-profiles.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";
import { seeded } from "../makers/tables.ts";

/** How tables came back from LibreOffice. */
export interface LibreOfficeOutcome {
  files: number;
  lines: number;
  /** Lines that are not in the stock that was handed out: another code, lot, date, quantity, place or serial. */
  changed: number;
  refused: number;
  /** What was mended on the way back, by class. */
  readonly mended: Map<string, number>;
  readonly examples: string[];
}

/** UTF-8, opened and saved, as LibreOffice numbers it. */
const utf8 = 76;

/**
 * Hands stocks out, by the usual profile and by others, has LibreOffice open and save each as CSV, and takes it in again.
 * A person who opens it there says that formulas are to be evaluated, or does not: both are tried.
 */
export async function libreOfficeTrial(seeds: readonly number[]): Promise<LibreOfficeOutcome> {
  const outcome: LibreOfficeOutcome = {
    ...{ files: 0, lines: 0, changed: 0, refused: 0 },
    mended: new Map(),
    examples: [],
  };
  for (const seed of seeds) {
    const station = await readyToCount("Köln; étagère");
    await countedPharmacy(station, 120, seed);
    const random = seeded(seed);
    const other: ExportProfile = {
      ...anyStockProfile(random),
      encoding: "utf-8-bom",
      // What a spreadsheet makes of plain cells is told in test/vectors/tables/libreoffice.json.
      cells: "excel",
      leaveOut: [],
    };
    for (const profile of [usualProfile("stock", "nl"), other])
      for (const evaluates of [true, false]) await judge(station, profile, evaluates, outcome);
  }
  for (const evaluates of [true, false]) await judgeList(evaluates, outcome);
  return outcome;
}

/** A product list with what spreadsheets change: zeros in front, packs such as 1/10, decimals of VAT, formulas. */
const listed = [
  "CNK;EAN;Benaming;Verpakking;Btw",
  ...["0587188;05410013111009;Imodium;1/10;6", "0021295;;=1+1;10-1;5,5", "0039347;;-Perdolan;1E3;2,1"],
  ...["2642619;03400936963504;Dafalgan 1,5 g;MAR24;21", "0733295;;Motilium;30 tab;"],
].join("\r\n");

async function judgeList(evaluates: boolean, outcome: LibreOfficeOutcome): Promise<void> {
  const station = await readyToCount();
  await keepList(station, new TextEncoder().encode(listed));
  const made = await station.ask.exportTable({ what: "catalogue" });
  if (!made.ok) throw new Error(made.failure.code);
  const again = await startStation();
  outcome.refused += await keepList(again, throughLibreOffice(made.value.bytes, ";", evaluates));
  outcome.files += 1;
  const after = new Set(linesOf(again));
  for (const line of linesOf(station)) {
    outcome.lines += 1;
    if (after.has(line)) continue;
    outcome.changed += 1;
    outcome.examples.push(`list ${evaluates ? "evaluated" : "as text"}: ${line}`);
  }
  again.kill();
}

const linesOf = ({ engine }: TestStation) =>
  [...engine.catalogue.listed()].map(({ source: _, ...product }) => JSON.stringify(product));

/** Keeps a list as it is guessed, and says how many of its rows were refused. */
async function keepList({ ask }: TestStation, bytes: Uint8Array): Promise<number> {
  const plan = await ask.planImport({ name: "list.csv", bytes });
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  const kept = await ask.keepList({ plan: plan.value.plan });
  if (!kept.ok) throw new Error(`${plan.value.what}: ${kept.failure.code}`);
  return plan.value.buckets.refused;
}

async function judge(
  station: TestStation,
  profile: ExportProfile,
  evaluates: boolean,
  outcome: LibreOfficeOutcome,
): Promise<void> {
  const made = await station.ask.exportTable({ what: "stock", profile });
  if (!made.ok) throw new Error(made.failure.code);
  const saved = throughLibreOffice(made.value.bytes, profile.delimiter, evaluates);
  const again = await startStation();
  const plan = await again.ask.planImport({ name: "saved.csv", bytes: saved });
  const where = `${profile.name} ${profile.delimiter} ${profile.dates} ${evaluates ? "evaluated" : "as text"}`;
  outcome.files += 1;
  if (!plan.ok) throw new Error(`${where}: ${JSON.stringify(plan.failure)}`);
  const { buckets, repairs } = plan.value;
  outcome.refused += buckets.refused;
  for (const { what, is, count } of repairs)
    outcome.mended.set(`${what} ${is}`, (outcome.mended.get(`${what} ${is}`) ?? 0) + count);
  const done = await again.ask.commitImport({ plan: plan.value.plan });
  if (!done.ok) throw new Error(done.failure.code);
  const before = await stockText(station);
  const after = new Set(await stockText(again));
  outcome.lines += before.length;
  for (const line of before) {
    if (after.has(line)) continue;
    outcome.changed += 1;
    outcome.examples.push(`${where}: ${line}`);
  }
  for (const line of after) if (!before.includes(line)) outcome.examples.push(`  came as: ${line}`);
  again.kill();
}

/** Opens a table in LibreOffice and saves it as CSV, without a window. */
function throughLibreOffice(bytes: Uint8Array, delimiter: string, evaluates: boolean): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "reshelf-libreoffice-"));
  const cells = delimiter.charCodeAt(0);
  // Documented as "Filter Options for CSV": delimiter, text mark, letters, first row, …, the last says to evaluate formulas.
  const opened = `CSV:${cells},34,${utf8},1,,0,false,false,false,false,false,0,${evaluates}`;
  const saved = `csv:Text - txt - csv (StarCalc):${cells},34,${utf8},1,,0,false,true,false`;
  try {
    writeFileSync(join(folder, "stock.csv"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const words = ["--headless", profile, `--infilter=${opened}`, "--convert-to", saved];
    execFileSync("soffice", [...words, "--outdir", join(folder, "out"), join(folder, "stock.csv")], {
      stdio: "ignore",
      timeout: 120_000,
    });
    return new Uint8Array(readFileSync(join(folder, "out/stock.csv")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
