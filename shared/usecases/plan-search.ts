import { wordsIn, wordsLookedFor, wordsThatAre } from "../domain/import/plain-text.ts";
import type { Pause } from "../domain/tables/table.ts";
import { PlanRows, type RowList } from "./plan-rows.ts";

/** So many rows are looked at between two breaths. */
const rowsATurn = 2_000;

/** Rows of a plan that hold every word looked for, found turn by turn; what is found so far can be looked at. */
export class PlanSearch {
  readonly text: string;
  /** The whole plan's rows, and how many of them were looked at. */
  readonly of: number;
  looked = 0;
  readonly #rows: PlanRows;
  readonly #found: { readonly list: RowList; readonly lines: number[]; readonly places: number[] }[] = [];
  #isStopped = false;

  constructor(rows: PlanRows, text: string) {
    this.#rows = rows;
    this.text = text;
    this.of = rows.count("all");
  }

  /** What was found by now. */
  get found(): PlanRows {
    return new PlanRows(
      this.#found.map(({ list, lines, places }) => ({
        ...list,
        lines,
        row: (index) => list.row(places[index] as number),
      })),
    );
  }

  get isDone(): boolean {
    return this.looked === this.of;
  }

  /** Another search takes its place. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Looks at every row. */
  async run(pause: Pause): Promise<void> {
    const words = wordsLookedFor(this.text);
    const all = (1 << words.length) - 1;
    for (const list of this.#rows.lists) {
      const found = { list, lines: [] as number[], places: [] as number[] };
      this.#found.push(found);
      const find = list.finder?.(words) ?? cellByCell(list, words);
      for (let row = 0; row < list.lines.length; row++) {
        if (row % rowsATurn === 0) await pause(this.looked, this.of);
        if (this.#isStopped) return;
        this.looked++;
        const line = list.lines[row] as number;
        const hits = find(row);
        if (hits !== all && (hits | wordsThatAre(`${line}`, words)) !== all) continue;
        found.lines.push(line);
        found.places.push(row);
      }
    }
  }
}

const cellByCell =
  ({ row }: RowList, words: readonly string[]) =>
  (index: number) => {
    const { cells, was = [], candidates = [] } = row(index);
    const texts = [...cells, ...was, ...candidates.flatMap(({ code, name, pack }) => [code, name, pack])];
    return texts.reduce((found, text) => found | wordsIn(text, words), 0);
  };
