import { expiryText } from "../stock/expiry-number.ts";
import type { Stock } from "../stock/stock.ts";

/** The lines of a stock as they stood at one moment: what is counted meanwhile changes nothing in them. */
export interface LinesThen {
  readonly size: number;
  /** A line as one line of JSON; undefined when nothing in effect is behind it. */
  readonly text: (line: number) => string | undefined;
}

/**
 * Holds the lines as they stand now, in a few milliseconds: their columns are copied, and the words they name by number
 * stay under that number. A text is `["<code>","<lot>","<expiry>","<place>","pack" or "piece",<quantity>]`, the same on
 * every PC that holds the same entries. Names and findings are left out: they decide no quantity.
 */
export function linesNow({ lines, entries }: Stock): LinesThen {
  const { size } = lines;
  const then = <C extends Uint32Array | Int32Array | Uint8Array>(column: C) => column.slice(0, size);
  const [root, lot, expiry, location] = [lines.root, lines.lot, lines.expiry, lines.location].map(then);
  const [unit, quantity, live] = [lines.unit, lines.quantity, lines.live].map(then);
  const at = (column: ArrayLike<number> | undefined, line: number) => column?.[line] ?? 0;
  return {
    size,
    text: (line) =>
      at(live, line) === 0
        ? undefined
        : JSON.stringify([
            entries.codes.word(at(root, line)),
            entries.lots.word(at(lot, line)),
            expiryText(at(expiry, line)),
            entries.locations.word(at(location, line)),
            at(unit, line) === 1 ? "piece" : "pack",
            at(quantity, line),
          ]),
  };
}
