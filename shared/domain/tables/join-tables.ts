import { type CellForm, formOf } from "./cell-form.ts";
import { textOfCell } from "./cell-text.ts";
import type { Join, Joined, JoinLook, JoinSide } from "./join.ts";
import { type JoinIndex, joinIndex } from "./join-index.ts";
import { joinKey } from "./join-key.ts";
import { isBlankRow, type Row, type RowSlice, type Table, widthOf } from "./table.ts";

const mostLost = 20;
const longestCode = 80;

/**
 * One table out of two: every row of the first with the cells of the row of the second that has its code behind it, but
 * for that code. Lines, shape and oddities are those of the first. A code that stands in the second more than once with
 * different cells finds nothing: which of them is meant cannot be known.
 */
export async function joinTables(table: Table, other: Table, join: Join): Promise<Joined> {
  const index = await joinIndex(other, join.otherColumn);
  const width = widthOf(table);
  const added = otherColumns(other, join.otherColumn);
  return {
    ...table,
    own: table,
    other,
    join: await lookOf(table, other, join, index),
    header: joinedHeader(table, other, width, added),
    sample: joinedSlice(table.sample, table, { index, join, width, added }),
    mayBeSpoilt: table.mayBeSpoilt || other.mayBeSpoilt,
    rows: (quotes) => joinedRows(table.rows(quotes), table, { index, join, width, added }),
    spread: () => joinedRows(table.spread(), table, { index, join, width, added }),
  };
}

interface Joining {
  readonly index: JoinIndex;
  readonly join: Join;
  readonly width: number;
  /** The columns of the other table that come behind the first's. */
  readonly added: readonly number[];
}

/** The columns of the other table that come behind those of the first: all but that of its codes. */
export const otherColumns = (other: Table, key: number): readonly number[] =>
  Array.from({ length: widthOf(other) }, (_, column) => column).filter((column) => column !== key);

/** A header of the second table that stands in the first too says which file it is of. */
function joinedHeader(
  table: Table,
  other: Table,
  width: number,
  added: readonly number[],
): readonly string[] {
  if (table.header.length === 0 && other.header.length === 0) return [];
  const own = Array.from({ length: width }, (_, column) => table.header[column] ?? "");
  const known = new Set(own.map((text) => text.trim().toLowerCase()));
  const apart = (text: string) =>
    text !== "" && known.has(text.trim().toLowerCase()) ? `${text} (${other.name})` : text;
  return [...own, ...added.map((column) => apart(other.header[column] ?? ""))];
}

async function* joinedRows(slices: AsyncIterable<RowSlice>, table: Table, joining: Joining) {
  for await (const slice of slices) yield joinedSlice(slice, table, joining);
}

function joinedSlice(slice: RowSlice, { headerLine }: Table, joining: Joining): RowSlice {
  const { index, join } = joining;
  const unmatched = new Set<number>();
  const rows = slice.rows.map((row, at) => {
    if (isBlankRow(row) || (slice.lines[at] as number) <= headerLine) return row;
    const found = index.rows.get(joinKey(row.cell(join.column)));
    if (!found && join.unmatched === "refused") unmatched.add(at);
    return new JoinedRow(row, found, joining);
  });
  const { again: _, ...others } = slice;
  return { ...others, rows, ...(unmatched.size > 0 ? { unmatched } : {}) };
}

/** A row with the cells of another behind those its table has; what it has beyond them comes last. */
class JoinedRow implements Row {
  readonly width: number;
  readonly #row: Row;
  readonly #other: Row | undefined;
  readonly #joining: Joining;

  constructor(row: Row, other: Row | undefined, joining: Joining) {
    this.#row = row;
    this.#other = other;
    this.#joining = joining;
    const whole = joining.width + joining.added.length;
    this.width = whole + Math.max(0, row.width - joining.width);
  }

  cell(column: number): string {
    const { width, added } = this.#joining;
    if (column < width) return this.#row.cell(column);
    const at = column - width;
    return at < added.length
      ? (this.#other?.cell(added[at] as number) ?? "")
      : this.#row.cell(width + at - added.length);
  }

  text(column: number): string {
    return textOfCell(this.cell(column));
  }

  form(column: number): CellForm {
    return column < this.#joining.width ? this.#row.form(column) : formOf(this.cell(column));
  }

  numbered(column: number, cells: Parameters<Row["numbered"]>[1]): number {
    // Cells of the other file are known by their text: bytes are compared within one file only.
    return column < this.#joining.width ? this.#row.numbered(column, cells) : cells.ofText(this.cell(column));
  }
}

async function lookOf(table: Table, other: Table, join: Join, index: JoinIndex): Promise<JoinLook> {
  const lost: { line: number; code: string }[] = [];
  const used = new Set<string>();
  let rows = 0;
  let matched = 0;
  for await (const slice of table.rows()) {
    for (const [at, row] of slice.rows.entries()) {
      const line = slice.lines[at] as number;
      if (isBlankRow(row) || line <= table.headerLine) continue;
      rows++;
      const key = joinKey(row.cell(join.column));
      if (index.rows.has(key)) {
        matched++;
        used.add(key);
      } else if (lost.length < mostLost)
        lost.push({ line, code: row.cell(join.column).slice(0, longestCode) });
    }
  }
  return {
    ...join,
    own: sideOf(table),
    other: sideOf(other),
    ...{ rows, matched, lost },
    ...{ otherRows: index.count, used: used.size, twice: index.twice },
  };
}

function sideOf(table: Table): JoinSide {
  const headers = Array.from({ length: widthOf(table) }, (_, column) => table.header[column] ?? "");
  const row = table.sample.rows.find(
    (one, at) => !isBlankRow(one) && (table.sample.lines[at] as number) > table.headerLine,
  );
  const cells = headers.map((_, column) => row?.cell(column).slice(0, longestCode) ?? "");
  return { name: table.name, headers, cells };
}
