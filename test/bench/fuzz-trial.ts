import { workbookText } from "../../renderer/adapters/archive/workbook-text.ts";
import type { PlanRow, PlanSummary } from "../../shared/contracts/file-records.ts";
import { SteppingClock } from "../fakes/stepping-clock.ts";
import { type FuzzFile, fuzzFile, fuzzSeeds } from "../makers/fuzz-files.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";
import { Watch } from "./fuzz-watch.ts";

/** A station is begun anew after so many files, so that what was taken in does not add up. */
const filesPerStation = 100;
const mostWritten = 20_000;

/** What was tried, and what went wrong. */
export interface FuzzOutcome {
  files: number;
  planned: number;
  rows: number;
  written: number;
  readonly faults: string[];
}

/** Files of this seed, one after the other, until `enough` says so; `only` is the number of one to try again. */
export async function fuzzTrial(
  { seed, largest, only }: { readonly seed: number; readonly largest: number; readonly only?: number },
  enough: (outcome: FuzzOutcome) => boolean,
): Promise<FuzzOutcome> {
  const seeds = await fuzzSeeds();
  const outcome: FuzzOutcome = { files: 0, planned: 0, rows: 0, written: 0, faults: [] };
  let watched: Watched | undefined;
  for (let number = only ?? 0; !enough(outcome); number++) {
    if (!watched || outcome.files % filesPerStation === 0) watched = await watchedStation(watched);
    // Now and then a large one; most are small, so that many are tried.
    const file = fuzzFile(
      seeds,
      seed + number * 7919,
      number % 40 === 0 ? largest : Math.min(largest, 120_000),
    );
    outcome.files++;
    for (const fault of await tryFile(watched, file, number, outcome))
      outcome.faults.push(`seed ${seed} file ${number} (${file.how}, ${file.bytes.length} bytes): ${fault}`);
    if (only !== undefined) break;
  }
  watched?.station.kill();
  return outcome;
}

interface Watched {
  readonly station: TestStation;
  readonly watch: Watch;
}

async function watchedStation(before: Watched | undefined): Promise<Watched> {
  await before?.station.database.delete();
  const clock = new SteppingClock();
  const watch = new Watch();
  // A task gives way, and says how far it is, by a clock that goes.
  Object.assign(clock, {
    now: () => clock.time + Math.floor(performance.now()),
    pause: () => {
      watch.lives();
      return new Promise<void>((resolve) => setImmediate(resolve));
    },
  });
  const readWorkbook = (bytes: Uint8Array, name?: string) => ({
    sheet: workbookText(bytes, name),
    end: () => {},
  });
  return { station: await readyToCount("Robot", undefined, clock, { readWorkbook }), watch };
}

async function tryFile(
  { station, watch }: Watched,
  file: FuzzFile,
  number: number,
  outcome: FuzzOutcome,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const step = async (what: string, act: () => Promise<readonly string[]>) => {
    watch.begin();
    try {
      faults.push(...(await act()));
    } catch (error) {
      faults.push(`${what} threw ${error instanceof Error ? error.stack : error}`);
    }
    // A workbook unfolds in a worker of its own, to no more than half a gigabyte.
    const size = file.name.endsWith(".xlsx") ? 20_000_000 : file.bytes.length;
    faults.push(...watch.end(size).map((fault) => `${what} ${fault}`));
  };
  const { ask } = station;
  const { name, bytes } = file;
  let plan: PlanSummary | undefined;
  await step("planImport", async () => {
    const planned = await ask.planImport({ name, bytes, ...saidOf(number) });
    if (planned.ok) plan = planned.value;
    return [];
  });
  await step("readAs", async () => {
    await ask.readAs({});
    return [];
  });
  if (plan) {
    const shown = plan;
    outcome.planned++;
    outcome.rows += shown.rows;
    await step("planRows", () => lookThrough(station, shown));
    if (number % 5 === 0 && shown.rows < mostWritten)
      await step("commitImport", () => writeAndStrike(station, shown, outcome));
  }
  await step("loadCatalogue", async () => {
    await ask.loadCatalogue({ files: [{ name, bytes }] });
    return [];
  });
  await step("loadRecalls", async () => {
    await ask.loadRecalls({ name, bytes });
    return [];
  });
  return faults;
}

/** Every third file is read as a person might say, right or wrong. */
function saidOf(number: number) {
  if (number % 3 !== 0) return {};
  const encodings = ["utf-8", "windows-1252", "cp850", "utf-16le", "utf-16be", "utf-8+cp850"] as const;
  const at = (number / 3) % 24;
  return {
    shape: {
      ...(at % 2 === 0 ? { encoding: encodings[(at / 2) % encodings.length] } : {}),
      ...(at % 3 === 0 ? { delimiter: ";,\t|"[at % 4] } : {}),
      ...(at % 5 === 0 ? { headerLine: at % 7 } : {}),
      ...(at % 4 === 1 ? { quotes: "literal" as const } : {}),
    },
  };
}

const buckets = ["new", "more", "same", "changed", "ambiguous", "refused"] as const;

/** The buckets hold all rows; each bucket holds as many as it says, line after line. */
async function lookThrough(station: TestStation, shown: PlanSummary): Promise<readonly string[]> {
  const faults: string[] = [];
  const sum = buckets.reduce((all, bucket) => all + shown.buckets[bucket], 0);
  if (sum !== shown.rows) faults.push(`${shown.rows} rows, ${sum} in buckets`);
  for (const bucket of ["all", ...buckets] as const) {
    const of = bucket === "all" ? shown.rows : shown.buckets[bucket];
    const rows: PlanRow[] = [];
    for (let first = 0; first < of; first += 500) {
      const window = await station.ask.planRows({ plan: shown.plan, bucket, first, count: 500 });
      rows.push(...window.rows);
      if (window.rows.length === 0) break;
    }
    if (rows.length !== of) faults.push(`${bucket}: ${of} said, ${rows.length} shown`);
    if (rows.some(({ line }, at) => line <= (rows[at - 1]?.line ?? 0)))
      faults.push(`${bucket}: lines in disorder`);
  }
  return faults;
}

/** What was planned can be written, and struck again without a trace in the stock. */
async function writeAndStrike(
  { ask, engine }: TestStation,
  { plan, what }: PlanSummary,
  outcome: FuzzOutcome,
): Promise<readonly string[]> {
  if (what === "catalogue" || what === "recalls") {
    const kept = await ask.keepList({ plan });
    return kept.ok && (await ask.putListBack(kept.value)).ok ? [] : ["a list was not kept or not put back"];
  }
  const before = engine.totals.packs;
  const done = await ask.commitImport({ plan });
  if (!done.ok) return [`commit answered ${done.failure.code}`];
  outcome.written++;
  const struck = await ask.strike({ target: done.value.batch, except: [], reason: "fuzz" });
  if (!struck.ok) return [`strike answered ${struck.failure.code}`];
  // What is struck is written; a large batch goes out of the stock turn by turn.
  await engine.ledger.goOn();
  return engine.totals.packs === before ? [] : [`${engine.totals.packs} packs after, ${before} before`];
}
