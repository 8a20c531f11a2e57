import type { Language } from "../domain/import/column-map.ts";
import { insideSays, mendWords, plainly, tornSays, whyHeader } from "../domain/import/reject-words.ts";
import { sentenceWith } from "../domain/import/unmended-row.ts";
import { ownLayout, sourceLayout } from "../domain/tables/source-layout.ts";
import { cellsOf, type Table } from "../domain/tables/table.ts";
import type { Tables } from "../ports/tables.ts";
import type { PlanRows } from "./plan-rows.ts";
import { rejectHeader, rejectRows } from "./reject-rows.ts";
import type { Task } from "./tasks.ts";

/** The rows of a plan that stay out: where each begins in the file, and the reason by its name, or what it may be. */
export interface StayingOut {
  readonly lines: readonly number[];
  readonly reasons: readonly string[];
  /** The cell that is to blame; empty where none is. */
  readonly cells: readonly string[];
  readonly candidates: ReadonlyMap<number, string>;
}

/** The sentences of a file of refused rows, by reason; `ambiguous` stands before what a row may be. */
export interface RejectWords {
  readonly language: Language;
  readonly reasons: Readonly<Record<string, string>>;
  readonly ambiguous: string;
}

/** Refused rows as a file to mend and to load again. */
export interface RejectsFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** Written as its source is; else as what we write ourselves, because that one could not say all of it. */
  readonly isLikeSource: boolean;
}

/** So many rows are looked at between two breaths. */
const atOnce = 2_000;

/** The refused rows of a plan, and those that ask for a choice nobody made, in the order of the file. */
export async function stayingOut(shown: PlanRows, breathe: () => Promise<void>): Promise<StayingOut> {
  const found: {
    readonly line: number;
    readonly reason: string;
    readonly cell: string;
    readonly may?: string;
  }[] = [];
  for (const bucket of ["refused", "ambiguous"] as const)
    for (let first = 0; first < shown.count(bucket); first += atOnce) {
      for (const { line, reason = bucket, cells, candidates } of shown.window(bucket, first, atOnce))
        found.push({
          line,
          reason,
          cell: bucket === "refused" ? (cells[0] ?? "") : "",
          ...(candidates ? { may: candidates.map(({ code, name }) => `${name} (${code})`).join(" / ") } : {}),
        });
      await breathe();
    }
  found.sort((a, b) => a.line - b.line);
  const candidates = found.flatMap(({ may }, at) => (may === undefined ? [] : [[at, may] as const]));
  return {
    lines: found.map(({ line }) => line),
    reasons: found.map(({ reason }) => reason),
    cells: found.map(({ cell }) => cell),
    candidates: new Map(candidates),
  };
}

/**
 * Writes the rows that stayed out in the layout of their file, and reads them back cell by cell. Where that layout cannot
 * hold them, or would be read otherwise, they are written as ours.
 */
export async function rejectsFile(
  tables: Tables,
  table: Table,
  out: StayingOut,
  words: RejectWords,
  task: Task,
): Promise<RejectsFile> {
  const name = nameOf(table.name, words.language);
  const inside = plainly(insideSays[words.language]);
  const rejected = { lines: out.lines, why: (at: number) => sentenceOf(out, at, words), inside };
  const all = async function* () {
    yield rejectHeader(table, whyHeader[words.language]);
    let done = 0;
    for await (const row of rejectRows(table, rejected)) {
      yield row;
      done += 1;
      if (done % atOnce === 0) await task.step(done, out.lines.length);
    }
  };
  const like = sourceLayout(table);
  for (const layout of [...(like ? [like] : []), ownLayout, { ...ownLayout, isNamed: true }]) {
    const written = new RowsDigest();
    const bytes = await tables.writeLike(layout, written.of(all()), task.step);
    if (!bytes || !(await isReadBack(tables, bytes, name, written, task))) continue;
    return {
      name,
      bytes,
      rows: written.rows - 1,
      isLikeSource: layout === like,
    };
  }
  throw new Error("What was written cannot be read back");
}

async function isReadBack(
  tables: Tables,
  bytes: Uint8Array,
  name: string,
  written: RowsDigest,
  task: Task,
): Promise<boolean> {
  const opened = await tables.open(bytes, name, task.step);
  if (!opened.ok) return false;
  const read = new RowsDigest();
  for await (const { rows, torn } of opened.value.rows()) {
    if (torn.size > 0) return false;
    for (const row of rows) read.add(cellsOf(row));
  }
  return read.text === written.text;
}

function sentenceOf({ reasons, cells, candidates }: StayingOut, at: number, words: RejectWords): string {
  const reason = reasons[at] as string;
  const may = candidates.get(at);
  if (may !== undefined) return plainly(`${words.ambiguous} ${may}`);
  // What tells a row whose marks did not close has to be known again, whoever asks for the file.
  const sentence = reason === "quotes" ? tornSays[words.language] : (words.reasons[reason] ?? reason);
  return sentenceWith(plainly(sentence), reason, cells[at] as string);
}

/** `voorraad.xlsx` becomes `voorraad te verbeteren.csv`; what is one already keeps its name. */
function nameOf(name: string, language: Language): string {
  const dot = name.lastIndexOf(".");
  const [base, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  const words = Object.values(mendWords);
  const own = words.find((word) => base.endsWith(` ${word}`));
  const stem = own ? base.slice(0, -own.length - 1) : base;
  return `${stem} ${mendWords[language]}${/^\.(csv|txt|tsv)$/i.test(ending) ? ending : ".csv"}`;
}

/** How many rows there were, and a number over all their cells in order: two texts that are equal were equal rows. */
class RowsDigest {
  #rows = 0;
  #one = 0x811c9dc5;
  #other = 0x9e3779b9;

  /** Lets rows through and adds them. */
  async *of(rows: AsyncIterable<readonly string[]>): AsyncGenerator<readonly string[]> {
    for await (const row of rows) {
      this.add(row);
      yield row;
    }
  }

  add(row: readonly string[]): void {
    this.#rows += 1;
    for (const cell of row) {
      for (let at = 0; at < cell.length; at++) this.#mix(cell.charCodeAt(at));
      this.#mix(0x1ffff);
    }
    this.#mix(0x2ffff);
  }

  get rows(): number {
    return this.#rows;
  }

  get text(): string {
    return `${this.#rows} ${this.#one} ${this.#other}`;
  }

  #mix(unit: number): void {
    this.#one = Math.imul(this.#one ^ unit, 0x01000193);
    this.#other = Math.imul(this.#other + unit, 0x85ebca6b) ^ (this.#other >>> 13);
  }
}
