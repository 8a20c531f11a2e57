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
  readonly expiry: { readonly words: readonly string[]; readonly index: Uint32Array };
  /** As in the cells; absent where no row lists any. */
  readonly serials: HandedTexts | undefined;
  /** The code of each product that no row before spoke of, and what is doubtful of it. */
  readonly codes: readonly string[];
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
  const expiries = new Map<string, number>();
  for (let at = 0, row = from; row < to; at++, row++) {
    product[at] = taken.product[row] as number;
    place[at] = taken.place[row] as number;
    quantity[at] = taken.quantity[row] as number;
    if (taken.unit[row] === "piece") isPiece[at] = 1;
    const text = taken.expiry[row] as string;
    const known = expiries.get(text);
    expiry[at] = known ?? expiries.size;
    if (known === undefined) expiries.set(text, expiries.size);
  }
  const serials = handTexts(taken.serials.slice(from, to));
  return {
    ...{ count, product, place, quantity, isPiece },
    lots: handTexts(taken.lot.slice(from, to)),
    expiry: { words: [...expiries.keys()], index: expiry },
    serials: serials.text === "" ? undefined : serials,
    codes: products.map(({ code }) => code),
    doubts: products.map(({ doubt }) => doubt ?? null),
    sessions,
  };
}

/** What of handed rows is given away with them. */
export const buffersOf = ({ product, place, quantity, isPiece, lots, expiry, serials }: HandedRows) =>
  [product, place, quantity, isPiece, lots.lengths, expiry.index, ...(serials ? [serials.lengths] : [])].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
