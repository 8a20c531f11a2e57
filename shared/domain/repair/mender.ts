import { type OpenColumns, type Refusal, takeRows } from "../import/open-columns.ts";
import { textOfCell } from "../tables/cell-text.ts";
import type { Row, Table } from "../tables/table.ts";
import { once, SoundCells } from "./cell-verdicts.ts";
import { type CodeVerdict, codeColumn } from "./code-column.ts";
import { packInCell } from "./element-cell.ts";
import { GoodsMender } from "./goods-mender.ts";
import { isErrorCell } from "./lost-digits.ts";
import type { MendContext, MendFields } from "./mend-fields.ts";
import { isStrange, mendedText } from "./mend-text.ts";
import { MendedRow, withRoom } from "./mended-row.ts";
import { RepairNotes } from "./repair-notes.ts";
import { isSaidText, SeenCells } from "./seen-cells.ts";

/** Asked of a row that has no code left, which it may be given: whether it is read on. */
type GoOn = (row: MendedRow, refusal: Refusal) => boolean;

/** Mends the rows of a table; what it did, and what it could not, is in `notes`. */
export class Mender<F extends string> {
  readonly at: { readonly [F1 in F]: number };
  readonly notes: RepairNotes;
  readonly #fields: MendFields<F>;
  readonly #codes: ReadonlyMap<F, (cell: string) => CodeVerdict>;
  readonly #goods: GoodsMender | undefined;
  readonly #columns: readonly {
    readonly column: number;
    readonly cells: SoundCells;
    readonly isCode: boolean;
  }[];
  readonly #today: string;

  constructor(
    fields: MendFields<F>,
    at: { readonly [F1 in F]: number },
    seen: SeenCells<F>,
    context: MendContext,
  ) {
    this.#fields = fields;
    this.at = at;
    this.#today = context.today;
    this.notes = new RepairNotes(context.choices);
    this.#codes = new Map(
      fields.codes.map(([field, kind]) => [
        field,
        once(codeColumn(textsOf(seen.codes.get(field)), kind, context.country)),
      ]),
    );
    this.#columns = [
      ...fields.texts.map((field) => ({
        ...{ column: at[field], isCode: false },
        cells: new SoundCells((cell) => !isStrange(cell)),
      })),
      ...fields.codes.map(([field]) => ({
        ...{ column: at[field], isCode: true },
        cells: new SoundCells((cell) => cell === "" || isSaidText(cell) || this.#isKept(field, cell)),
      })),
    ];
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
  }

  /** The row with what could be proved mended, or why it is refused; one without its code goes on when `goOn` says so. */
  mend(row: Row, line: number, goOn: GoOn = () => false): Row | Refusal {
    if (this.#isSound(row)) return row;
    const mended = new MendedRow(row);
    for (const field of this.#fields.texts) {
      const cell = row.cell(this.at[field]);
      if (isStrange(cell)) mended.set(this.at[field], mendedText(textOfCell(cell), line, this.notes));
    }
    const lost = this.#mendCodes(mended, line);
    if (lost && !goOn(mended, lost)) return lost;
    return this.#goods?.mend(mended, line) ?? mended;
  }

  /** True for a row that needs nothing, as nearly all do: it is handed on as it is. */
  #isSound(row: Row): boolean {
    let hasCode = false;
    for (const { column, cells, isCode } of this.#columns) {
      if (!cells.of(row, column)) return false;
      if (isCode && !hasCode) hasCode = row.cell(column) !== "";
    }
    return hasCode && (this.#goods?.isSound(row) ?? true);
  }

  /** A code that is lost beside one that is not is left out; a row without any other is refused. */
  #mendCodes(row: MendedRow, line: number): Refusal | undefined {
    let refusal: Refusal | undefined;
    let isKnown = false;
    for (const [field] of this.#fields.codes) {
      const raw = row.cell(this.at[field]);
      if (raw.trim() === "") continue;
      const cell = textOfCell(raw);
      if (isErrorCell(cell)) {
        this.notes.note("cell-error", line, cell);
        refusal ??= { reason: "code", cell };
        row.set(this.at[field], "");
        continue;
      }
      if (this.#takePack(row, field, cell, line)) {
        isKnown = true;
        continue;
      }
      const verdict: CodeVerdict = isSaidText(raw)
        ? { is: "kept" }
        : (this.#codes.get(field)?.(cell) ?? { is: "kept" });
      const reason = this.#take(row, field, cell, verdict, line);
      if (reason === undefined) isKnown = true;
      else {
        refusal ??= { reason, cell };
        row.set(this.at[field], "");
      }
    }
    return isKnown ? undefined : (refusal ?? { reason: "code" });
  }

  readonly #pack = once((cell: string) => packInCell(cell, this.#today));

  /** The whole code of a pack, taken apart: its lot and expiry go where the row says none. */
  #takePack(row: MendedRow, field: F, cell: string, line: number): boolean {
    const pack = this.#pack(cell);
    if (!pack) return false;
    const said = [pack.code, pack.lot, pack.expiry].filter((part) => part !== "").join(" · ");
    if (!this.notes.note("element-string", line, cell, said)) return false;
    row.set(this.at[field], pack.code);
    const { goods } = this.#fields;
    for (const part of ["lot", "expiry"] as const)
      if (goods && pack[part] !== "" && row.cell(this.at[goods[part]]).trim() === "")
        row.set(this.at[goods[part]], pack[part]);
    return true;
  }

  #isKept(field: F, cell: string): boolean {
    if (cell.trim() === "" || isErrorCell(cell) || this.#pack(textOfCell(cell))) return false;
    return this.#codes.get(field)?.(textOfCell(cell)).is === "kept";
  }

  #take(
    row: MendedRow,
    field: F,
    cell: string,
    verdict: CodeVerdict,
    line: number,
  ): Refusal["reason"] | undefined {
    if (verdict.is === "refused") return verdict.reason;
    if (verdict.is === "lost") {
      const isLost = this.notes.note(verdict.what, line, cell) || verdict.what === "code-digits";
      return isLost ? (verdict.what === "code-digits" ? "code-damaged" : "code-cut") : undefined;
    }
    if (verdict.is === "kept") return undefined;
    const { what, value, others } = verdict;
    if (!this.notes.note(what, line, cell, [value, ...others].join(" + "))) return undefined;
    row.set(this.at[field], value);
    const { others: place } = this.#fields;
    if (place && others.length > 0)
      row.set(this.at[place], `${row.cell(this.at[place])} ${others.join(" ")}`.trim());
    return undefined;
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
  await takeRows(table, opened, (row) => {
    seen.add(row);
    return undefined;
  });
  return new Mender(fields, at, seen, context);
}

const textsOf = (cells: ReadonlySet<string> | undefined) => [...(cells ?? [])].map(textOfCell);
