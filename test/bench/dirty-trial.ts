import { readdirSync, readFileSync } from "node:fs";
import type { PlanRow } from "../../shared/contracts/file-records.ts";
import { customerColumns } from "../../shared/domain/import/customer-columns.ts";
import type { DirtyFile, TruthField, TruthRow } from "../makers/dirty-file.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";

/** From the project's folder, where every script runs. */
const folder = "test/vectors/dirty/";

/** How the files of the dirty corpus were planned. */
export interface DirtyOutcome {
  files: number;
  rows: number;
  /** Cells of rows that are taken which are not what they truly are, and rows that came to nothing. */
  wrong: number;
  /** Cells that can be repaired with proof, and those of them that were. */
  mendable: number;
  mended: number;
  /** Rows without any damage that were refused, and files that were. */
  refusedGood: number;
  /** Classes that should have been told of a file and were not. */
  untold: number;
  readonly examples: string[];
}

/** The corpus as it lies in test/vectors. */
export function dirtyCorpus(): readonly DirtyFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".csv"))
    .map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(`${folder}${name}`)),
      truth: JSON.parse(readFileSync(`${folder}${name.replace(/csv$/, "json")}`, "utf8")),
    }));
}

/** Plans every file of the corpus as the program does, and compares each row with its truth. */
export async function dirtyTrial(files = dirtyCorpus()): Promise<DirtyOutcome> {
  const station = await readyToCount();
  const outcome: DirtyOutcome = {
    ...{ files: 0, rows: 0, wrong: 0, mendable: 0, mended: 0, refusedGood: 0, untold: 0 },
    examples: [],
  };
  for (const file of files) await judgeFile(station, file, outcome);
  return outcome;
}

async function judgeFile(station: TestStation, { name, bytes, truth }: DirtyFile, outcome: DirtyOutcome) {
  outcome.files++;
  const planned = await station.ask.planImport({ name, bytes });
  const rows = new Map<number, PlanRow>();
  if (planned.ok) {
    const { plan, repairs } = planned.value;
    const window = await station.ask.planRows({ plan, bucket: "all", first: 0, count: 500 });
    for (const row of window.rows) rows.set(row.line, row);
    for (const what of truth.told)
      if (!repairs.some((note) => note.what === what)) tell(outcome, "untold", `${name} ${what}`);
  } else outcome.examples.push(`${name}: ${planned.failure.code}`);
  const fields = places[truth.what ?? "stock"] ?? [];
  for (const row of truth.rows) judgeRow(name, fields, row, rows.get(row.line), planned.ok, outcome);
  if (planned.ok && planned.value.what !== (truth.what ?? "stock"))
    tell(outcome, "wrong", `${name} is taken for ${planned.value.what}`);
}

/** Where each field stands among the cells of a plan. */
const places: Readonly<Record<string, readonly TruthField[]>> = {
  ...{ stock: ["country", "name", "code", "lot", "expiry", "quantity"] },
  ...{ customers: Object.keys(customerColumns) as TruthField[], products: ["code", "name", "pack", "codes"] },
};

function judgeRow(
  name: string,
  fields: readonly TruthField[],
  truth: TruthRow,
  planned: PlanRow | undefined,
  isPlanned: boolean,
  outcome: DirtyOutcome,
): void {
  outcome.rows++;
  outcome.mendable += truth.mend.length;
  const where = `${name}:${truth.line}`;
  if (!planned) {
    if (isPlanned) tell(outcome, "wrong", `${where} came to nothing`);
    else if (truth.state === "good") tell(outcome, "refusedGood", where);
    return;
  }
  if (planned.bucket === "refused" || planned.bucket === "ambiguous") {
    if (truth.state !== "good") return;
    outcome.examples.push(`${where} refused: ${planned.reason} ${planned.cells[0]}`);
    if (truth.mend.length === 0) outcome.refusedGood++;
    return;
  }
  for (const [at, field] of fields.entries()) {
    const said = planned.cells[at] ?? "";
    const isRight = truth[field] === undefined || truth[field] === said;
    if (!isRight) tell(outcome, "wrong", `${where} ${field} is ${said}, truly ${truth[field]}`);
    else if (truth.mend.includes(field)) outcome.mended++;
  }
}

function tell(outcome: DirtyOutcome, what: "wrong" | "untold" | "refusedGood", example: string): void {
  outcome[what]++;
  outcome.examples.push(`${what}: ${example}`);
}
