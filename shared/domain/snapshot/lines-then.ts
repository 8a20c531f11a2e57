import { expiryText } from "../stock/expiry-number.ts";
import type { Stock } from "../stock/stock.ts";

/** The lines of a stock as they stood at one moment: what is counted meanwhile changes nothing in them. */
export interface LinesThen {
  readonly size: number;
  /** The number of a line's code; -1 when nothing in effect is behind the line. */
  readonly code: (line: number) => number;
  /** The code of that number, as JSON; no code has two numbers. */
  readonly codeText: (code: number) => string;
  /** What stands behind the code in a line's text. */
  readonly rest: (line: number) => string;
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
  const places = new Map<number, string>();
  const placeText = (place: number) => {
    const text = places.get(place) ?? JSON.stringify(entries.locations.word(place));
    places.set(place, text);
    return text;
  };
  return {
    size,
    code: (line) => (at(live, line) === 0 ? -1 : at(root, line)),
    codeText: (code) => JSON.stringify(entries.codes.word(code)),
    rest: (line) => {
      const lotText = JSON.stringify(entries.lots.word(at(lot, line)));
      const unitText = at(unit, line) === 1 ? "piece" : "pack";
      const place = placeText(at(location, line));
      return `,${lotText},"${expiryText(at(expiry, line))}",${place},"${unitText}",${at(quantity, line)}]`;
    },
  };
}
