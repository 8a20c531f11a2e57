import type { OpenColumns, Refusal } from "../import/open-columns.ts";
import { takeRows } from "../import/take-rows.ts";
import { isSaidText } from "../tables/cell-form.ts";
import { textOfCell } from "../tables/cell-text.ts";
import type { RepeatedCells } from "../tables/repeated-cells.ts";
import type { Row, Table } from "../tables/table.ts";
import { CellFates, type FateOf, fateBits, open, sound } from "./cell-fates.ts";
import { CodeMender } from "./code-mender.ts";
import { datedNumbers } from "./dated-numbers.ts";
import { GoodsMender } from "./goods-mender.ts";
import type { MendContext, MendFields } from "./mend-fields.ts";
import { isStrange, mendedText } from "./mend-text.ts";
import { MendedRow, withRoom } from "./mended-row.ts";
import type { NumberedCells } from "./numbered-cells.ts";
import { RepairNotes } from "./repair-notes.ts";
import { SeenCells } from "./seen-cells.ts";

/** Asked of a row that has no code left, which it may be given: whether it is read on. */
type GoOn = (row: MendedRow, refusal: Refusal) => boolean;

const strangeIsOpen: FateOf = (cell) => (isStrange(cell) ? open : sound);
const isDatedPack = (cell: string) => !isSaidText(cell) && datedNumbers(cell) !== undefined;
const packFate: FateOf = (cell) => (isStrange(cell) || isDatedPack(cell) ? open : sound);

/** Mends the rows of a table; what it did, and what it could not, is in `notes`. */
export class Mender<F extends string> {
  readonly at: { readonly [F1 in F]: number };
  readonly notes: RepairNotes;
  readonly #fields: MendFields<F>;
  readonly #codes: CodeMender<F>;
  readonly #goods: GoodsMender | undefined;
  readonly #numbered: NumberedCells;
  /** What becomes of single cells, column by column in the order in which they are mended and numbered. */
  readonly #columns: readonly CellFates[];
  #row: MendedRow | undefined;

  constructor(
    fields: MendFields<F>,
    at: { readonly [F1 in F]: number },
    seen: SeenCells<F>,
    context: MendContext,
  ) {
    this.#fields = fields;
    this.at = at;
    this.notes = new RepairNotes(context.choices);
    this.#codes = new CodeMender(fields, at, seen, context, this.notes);
    const { goods } = fields;
    this.#goods =
      goods &&
      new GoodsMender(
        {
          ...{ lot: at[goods.lot], expiry: at[goods.expiry], quantity: at[goods.quantity] },
          ...{ unit: at[goods.unit], serials: at[goods.serials] },
        },
        seen,
        context,
        this.notes,
      );
    this.#numbered = seen.numbered;
    const judges = new Map([
      ...fields.texts.map((field) => [at[field], field === fields.pack ? packFate : strangeIsOpen] as const),
      ...this.#codes.judges,
      ...(this.#goods?.judges ?? []),
    ]);
    this.#columns = seen.numbered.columns.map(
      (column, index) => new CellFates(seen.numbered, index, judges.get(column) as FateOf),
    );
  }

  /** The cells of a column as `mend` numbers them. */
  cellsOf(column: number): RepeatedCells {
    return this.#numbered.cellsOf(column);
  }

  /**
   * The row with what could be proved mended, or why it is refused; one without its code goes on when `goOn` says so. What
   * is answered holds until the next row.
   */
  mend(row: Row, line: number, goOn: GoOn = () => false): Row | Refusal {
    this.#numbered.take(row, line);
    this.#row ??= new MendedRow(row, this.#numbered);
    const mended = this.#row;
    mended.begin(row);
    const state = this.#look(row);
    if (state === "together") return this.#mendRow(mended, line, goOn);
    if (state === "alone") this.#mendCells(line);
    return mended;
  }

  /** Whether a row needs nothing, or no cell of it needs another to be mended, as in nearly all: each cell is known. */
  #look(row: Row): "sound" | "alone" | "together" {
    if (this.#goods && !this.#goods.isSound(row)) return "together";
    let all: number = fateBits.sound;
    let one = 0;
    for (let index = 0; index < this.#columns.length; index++) {
      const bits = (this.#columns[index] as CellFates).bits(row);
      all &= bits;
      one |= bits;
    }
    if ((one & fateBits.code) === 0) return "together";
    return all !== 0 ? "sound" : (one & fateBits.open) !== 0 ? "together" : "alone";
  }

  /** Other numbers say what the cells of the row in hand say from now on. */
  #mendCells(line: number): void {
    for (let index = 0; index < this.#columns.length; index++) {
      const { what, before, after, number } = (this.#columns[index] as CellFates).fate;
      if (what !== undefined) this.notes.note(what, line, before, after ?? before);
      if (after !== undefined) this.#numbered.numbers[index] = number;
    }
  }

  #mendRow(row: MendedRow, line: number, goOn: GoOn): Row | Refusal {
    for (const field of this.#fields.texts) {
      const cell = row.cell(this.at[field]);
      if (isStrange(cell)) row.set(this.at[field], mendedText(textOfCell(cell), line, this.notes));
      else if (field === this.#fields.pack && isDatedPack(cell)) {
        this.notes.note("pack-changed", line, cell);
        row.set(this.at[field], "");
      }
    }
    const lost = this.#codes.mend(row, line);
    if (lost && !goOn(row, lost)) return lost;
    return this.#goods?.mend(row, line) ?? row;
  }
}

/** Reads a table through once for what its columns prove, and makes ready to mend it. */
export async function menderOf<F extends string>(
  table: Table,
  opened: OpenColumns<F>,
  fields: MendFields<F>,
  context: MendContext,
): Promise<Mender<F>> {
  const at = withRoom(opened.at);
  const seen = new SeenCells(fields, at, context.today);
  await takeRows(table, opened, seen);
  return new Mender(fields, at, seen, context);
}
