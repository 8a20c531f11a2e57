import type { Join } from "./join.ts";
import { isKeyLike, joinKey } from "./join-key.ts";
import { isBlankRow, type Row, type Table, widthOf } from "./table.ts";

/** So many rows show which columns hold the same codes. */
const mostRows = 50_000;
/** No more columns are compared. */
const mostColumns = 60;
/** At least this share of the codes of one column must stand in the other. */
const fewestFound = 0.3;
/** At least this share of the codes that are looked up in must stand there once. */
const fewestOnce = 0.9;

/** Two columns that hold the same codes, and which table's rows stay: `isTurned` when it is the second's. */
export interface ProposedJoin extends Join {
  readonly isTurned: boolean;
}

/**
 * The columns by which two tables are one, found by what stands in them: nearly every code of the one must stand there
 * once, and many codes of the other among them. The rows of the first stay wherever they can. Undefined where nothing fits.
 */
export async function proposeJoin(table: Table, other: Table): Promise<ProposedJoin | undefined> {
  const [first, second] = [await codesOf(table), await codesOf(other)];
  const straight = bestPair(first, second);
  if (straight) return { ...straight, unmatched: "kept", isTurned: false };
  const turned = bestPair(second, first);
  return turned && { ...turned, unmatched: "kept", isTurned: true };
}

/** The column whose codes are looked up and the one they are looked up in, that have most in common. */
function bestPair(codes: readonly Codes[], others: readonly Codes[]) {
  let best: Pick<Join, "column" | "otherColumn"> | undefined;
  let most = fewestFound;
  for (const [column, own] of codes.entries())
    for (const [otherColumn, its] of others.entries()) {
      const share = shareIn(own, its);
      if (share <= most) continue;
      most = share;
      best = { column, otherColumn };
    }
  return best;
}

/** What one column holds: how often each code stands in it, and whether it is one of codes at all. */
interface Codes {
  readonly times: ReadonlyMap<string, number>;
  readonly filled: number;
  readonly once: number;
}

async function codesOf(table: Table): Promise<readonly Codes[]> {
  const width = Math.min(mostColumns, widthOf(table));
  const times = Array.from({ length: width }, () => new Map<string, number>());
  const filled = new Array<number>(width).fill(0);
  let read = 0;
  for await (const slice of table.rows()) {
    for (let at = 0; at < slice.rows.length && read < mostRows; at++) {
      const row = slice.rows[at] as Row;
      if (isBlankRow(row) || (slice.lines[at] as number) <= table.headerLine) continue;
      read++;
      for (let column = 0; column < width; column++) countCode(row.cell(column), column, times, filled);
    }
    if (read >= mostRows) break;
  }
  return times.map((own, column) => ({
    times: own,
    filled: filled[column] ?? 0,
    once: [...own.values()].filter((count) => count === 1).length,
  }));
}

function countCode(
  cell: string,
  column: number,
  times: readonly Map<string, number>[],
  filled: number[],
): void {
  if (cell.trim() === "") return;
  filled[column] = (filled[column] ?? 0) + 1;
  const key = joinKey(cell);
  const own = times[column];
  if (own && isKeyLike(key)) own.set(key, (own.get(key) ?? 0) + 1);
}

/** Which share of the codes of one column stands in the other; 0 where a column is none of codes, or they stand twice. */
function shareIn(codes: Codes, others: Codes): number {
  if (!isOfCodes(codes) || !isOfCodes(others)) return 0;
  if (others.once < others.times.size * fewestOnce) return 0;
  let found = 0;
  for (const code of codes.times.keys()) if (others.times.has(code)) found++;
  return found / codes.times.size;
}

const isOfCodes = ({ times, filled }: Codes) => {
  let all = 0;
  for (const count of times.values()) all += count;
  return times.size > 0 && all >= filled * 0.8;
};
