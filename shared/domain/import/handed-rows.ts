import { type HandedTexts, handTexts } from "./handed-texts.ts";
import type { StockColumns, StockProduct } from "./stock-plan.ts";

/** Rows a plan takes over as another thread gets them: numbers side by side, texts as one. */
export interface HandedRows {
  readonly count: number;
  /** Places among the products and the places of the plan, those of the rows handed over before included. */
  readonly product: Uint32Array;
  readonly place: Uint32Array;
  readonly quantity: Float64Array;
  /** 1 for pieces, 0 for packs. */
  readonly isPiece: Uint8Array;
  readonly lots: HandedTexts;
  readonly expiry: Uint32Array;
  /** As in the cells; absent where no row lists any. */
  readonly serials: HandedTexts | undefined;
  /** The code of each product that no row before spoke of, and what is doubtful of it. */
  readonly codes: HandedTexts;
  readonly doubts: readonly (string | null)[];
  /** The session that counts each place that no row before spoke of. */
  readonly sessions: readonly string[];
}

/** Rows `from` to `to` (not included) of what is taken over; `products` and `sessions` are those they are the first to speak of. */
export function handRows(
  taken: StockColumns,
  from: number,
  to: number,
  products: readonly StockProduct[],
  sessions: readonly string[],
): HandedRows {
  const count = to - from;
  const [product, place] = [new Uint32Array(count), new Uint32Array(count)];
  const [quantity, isPiece] = [new Float64Array(count), new Uint8Array(count)];
  const expiry = new Uint32Array(count);
  let hasSerials = false;
  for (let at = 0, row = from; row < to; at++, row++) {
    product[at] = taken.product[row] as number;
    place[at] = taken.place[row] as number;
    quantity[at] = taken.quantity[row] as number;
    if (taken.unit[row] === "piece") isPiece[at] = 1;
    expiry[at] = taken.expiry[row] as number;
    if (taken.serials[row] !== "") hasSerials = true;
  }
  const codes: string[] = [];
  const doubts: (string | null)[] = [];
  for (const { code, doubt } of products) {
    codes.push(code);
    doubts.push(doubt ?? null);
  }
  return {
    ...{ count, product, place, quantity, isPiece, expiry },
    lots: handTexts(taken.lot.slice(from, to)),
    serials: hasSerials ? handTexts(taken.serials.slice(from, to)) : undefined,
    ...{ codes: handTexts(codes), doubts, sessions },
  };
}

/** What of handed rows is given away with them. */
export function buffersOf(rows: HandedRows): ArrayBuffer[] {
  const { product, place, quantity, isPiece, expiry } = rows;
  const texts = [rows.lots, rows.codes, ...(rows.serials ? [rows.serials] : [])];
  const numbers = [product, place, quantity, isPiece, expiry];
  return [...numbers, ...texts.map(({ lengths }) => lengths)].map(({ buffer }) => buffer as ArrayBuffer);
}
