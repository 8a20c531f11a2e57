import type { Refusal } from "../import/open-columns.ts";
import { isSaidText } from "../tables/cell-form.ts";
import { textOfCell } from "../tables/cell-text.ts";
import { type Fate, type FateOf, open, sound, soundCode } from "./cell-fates.ts";
import { type CodeColumn, type CodeVerdict, codeColumn, codeVerdict } from "./code-column.ts";
import { packInCell, shortestPack } from "./element-cell.ts";
import { isErrorCell } from "./lost-digits.ts";
import type { MendContext, MendFields } from "./mend-fields.ts";
import type { MendedRow } from "./mended-row.ts";
import { Once } from "./once.ts";
import type { RepairNotes } from "./repair-notes.ts";
import type { SeenCells } from "./seen-cells.ts";

const kept: CodeVerdict = { is: "kept" };

/** Mends the codes of the rows of a table. */
export class CodeMender<F extends string> {
  /** What becomes of the cells of each column of codes. */
  readonly judges: readonly (readonly [column: number, judge: FateOf])[];
  readonly #fields: MendFields<F>;
  readonly #at: { readonly [F1 in F]: number };
  readonly #notes: RepairNotes;
  readonly #codes: ReadonlyMap<F, Once<CodeVerdict>>;
  readonly #pack: Once<ReturnType<typeof packInCell>>;

  constructor(
    fields: MendFields<F>,
    at: { readonly [F1 in F]: number },
    seen: SeenCells<F>,
    { country, today }: MendContext,
    notes: RepairNotes,
  ) {
    this.#fields = fields;
    this.#at = at;
    this.#notes = notes;
    this.#pack = new Once((cell) => packInCell(cell, today));
    const columns = fields.codes.map(
      ([field, kind]) => [field, codeColumn(textsOf(seen.codes.get(field)), kind, country)] as const,
    );
    this.#codes = new Map(
      columns.map(([field, column]) => [field, new Once(codeVerdict.bind(undefined, column))]),
    );
    // A fate is judged once already.
    this.judges = columns.map(([field, column]) => [at[field], this.#fateOf.bind(this, column)]);
  }

  /** A code that is lost beside one that is not is left out; a row without any other is refused. */
  mend(row: MendedRow, line: number): Refusal | undefined {
    let refusal: Refusal | undefined;
    let isKnown = false;
    for (const [field] of this.#fields.codes) {
      const raw = row.cell(this.#at[field]);
      if (raw.trim() === "") continue;
      const cell = textOfCell(raw);
      if (isErrorCell(cell)) {
        this.#notes.note("cell-error", line, cell);
        refusal ??= { reason: "code", cell };
        row.set(this.#at[field], "");
        continue;
      }
      if (this.#takePack(row, field, cell, line)) {
        isKnown = true;
        continue;
      }
      const reason = this.#take(row, field, cell, this.#verdictOn(field, raw), line);
      if (reason === undefined) isKnown = true;
      else {
        refusal ??= { reason, cell };
        row.set(this.#at[field], "");
      }
    }
    return isKnown ? undefined : (refusal ?? { reason: "code" });
  }

  #verdictOn(field: F, raw: string): CodeVerdict {
    return isSaidText(raw) ? kept : (this.#codes.get(field)?.of(textOfCell(raw)) ?? kept);
  }

  /** What `mend` does with a cell, as far as it needs no other. */
  #fateOf(column: CodeColumn, raw: string): Fate {
    if (raw.trim() === "") return raw === "" ? sound : { ...sound, isSound: false };
    const cell = textOfCell(raw);
    const pack = cell.length < shortestPack ? undefined : this.#pack.of(cell);
    const verdict = isSaidText(raw) ? kept : codeVerdict(column, cell);
    const isSound = isSaidText(raw) || (!isErrorCell(raw) && !pack && verdict.is === "kept");
    if (isErrorCell(cell) || pack) return { ...open, isSound, isCode: isSound };
    if (verdict.is === "kept") return isSound ? soundCode : { ...soundCode, isSound };
    if (verdict.is !== "mended" || verdict.others.length > 0 || this.#notes.isOff(verdict.what)) return open;
    const { what, value } = verdict;
    return { isSound: false, isOpen: false, isCode: true, what, before: cell, after: value };
  }

  /** The whole code of a pack, taken apart: its lot and expiry go where the row says none. */
  #takePack(row: MendedRow, field: F, cell: string, line: number): boolean {
    const pack = this.#pack.of(cell);
    if (!pack) return false;
    const said = [pack.code, pack.lot, pack.expiry].filter((part) => part !== "").join(" · ");
    if (!this.#notes.note("element-string", line, cell, said)) return false;
    row.set(this.#at[field], pack.code);
    const { goods } = this.#fields;
    for (const part of ["lot", "expiry"] as const)
      if (goods && pack[part] !== "" && row.cell(this.#at[goods[part]]).trim() === "")
        row.set(this.#at[goods[part]], pack[part]);
    return true;
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
      const isLost = this.#notes.note(verdict.what, line, cell) || verdict.what === "code-digits";
      return isLost ? (verdict.what === "code-digits" ? "code-damaged" : "code-cut") : undefined;
    }
    if (verdict.is === "kept") return undefined;
    const { what, value, others } = verdict;
    if (!this.#notes.note(what, line, cell, [value, ...others].join(" + "))) return undefined;
    row.set(this.#at[field], value);
    const { others: place } = this.#fields;
    if (place && others.length > 0)
      row.set(this.#at[place], `${row.cell(this.#at[place])} ${others.join(" ")}`.trim());
    return undefined;
  }
}

const textsOf = (cells: ReadonlySet<string> | undefined) => [...(cells ?? [])].map(textOfCell);
