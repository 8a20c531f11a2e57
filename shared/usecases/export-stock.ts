import type { StockRecord } from "../domain/import/stock-table.ts";
import { expiryText } from "../domain/stock/expiry-number.ts";
import { mark } from "../domain/stock/fold-state.ts";
import { nameOfPlace, type PlaceLanguage } from "../domain/stock/place-name.ts";
import type { Stock } from "../domain/stock/stock.ts";

/** What a line comes to under one code as read. */
interface Share {
  readonly code: number;
  quantity: number;
  /** Serials by what they add: one taken out again adds nothing. Nothing until there is one. */
  serials: Map<number, number> | undefined;
}

/**
 * Stock lines as records of a table, one for each code the packs of a line were read under. `findings` says in words what
 * a person should look at.
 */
export function* stockRecords(
  stock: Stock,
  lines: Iterable<number>,
  findings: (line: number) => string,
  language: PlaceLanguage,
): Generator<StockRecord> {
  const { entries, products } = stock;
  const places = new Map<number, string>();
  const others = new OtherCodes();
  for (const line of lines) {
    const location = stock.lines.location[line] as number;
    const place =
      places.get(location) ?? nameOfPlace(stock.facts, entries.locations.word(location), language);
    places.set(location, place);
    const root = stock.lines.root[line] as number;
    const { name, pack, codes } = products.known(root);
    const lot = entries.lots.word(stock.lines.lot[line] as number);
    const expiry = expiryText(stock.lines.expiry[line] as number);
    const unit = (stock.lines.unit[line] as number) === 1 ? "piece" : "pack";
    const said = findings(line);
    const { firstCounted, lastCounted } = times(stock, line);
    let compared = comparedAt(stock, line);
    for (const share of sharesOf(stock, line, root)) {
      const code = entries.codes.word(share.code);
      const beside = others.of(share.code, code, codes);
      const { quantity } = share;
      const serials = serialsOf(stock, share);
      // One literal: an object put together from others costs many times as much, line after line.
      yield {
        place,
        name,
        pack,
        code,
        codes: beside,
        lot,
        expiry,
        quantity,
        unit,
        serials,
        findings: said,
        firstCounted,
        lastCounted,
        compared,
      };
      // Said once of a line, under the first of its codes.
      compared = undefined;
    }
  }
}

/** The codes of a product without the one that was read; lines of one product share theirs. */
class OtherCodes {
  readonly #known = new Map<
    number,
    { readonly all: readonly string[]; readonly others: readonly string[] }
  >();

  of(place: number, code: string, all: readonly string[]): readonly string[] {
    const known = this.#known.get(place);
    if (known?.all === all) return known.others;
    const others = all.filter((other) => other !== code);
    this.#known.set(place, { all, others });
    return others;
  }
}

const none: readonly string[] = [];

function serialsOf({ entries }: Stock, { serials }: Share): readonly string[] {
  if (!serials) return none;
  const listed = [...serials].filter(([, adds]) => adds > 0);
  return listed.map(([serial]) => entries.serials.word(serial)).sort();
}

function comparedAt({ expected, variance }: Stock, line: number): StockRecord["compared"] {
  const difference = variance.difference(line);
  return difference === undefined ? undefined : { expected: expected.quantity(line), difference };
}

/** What was counted under each code. What was adjusted was said of the line as a whole: it goes to its largest part. */
function sharesOf({ entries, state, serials }: Stock, line: number, root: number): readonly Share[] {
  const shares: Share[] = [];
  let adjusted = 0;
  for (const index of state.entriesOn(line)) {
    const adds = state.share[index] as number;
    if (adds === 0 || !state.has(index, mark.inEffect)) continue;
    if (entries.session[index] === 0) {
      adjusted += adds;
      continue;
    }
    const share = shareUnder(shares, state.code[index] as number);
    share.quantity += adds;
    const serial = serials.of(index);
    if (serial === 0) continue;
    share.serials ??= new Map();
    share.serials.set(serial, (share.serials.get(serial) ?? 0) + adds);
  }
  if (adjusted === 0 && shares.length > 0) return shares;
  // Of two equal ones the first code: stations that hold the same say the same, in whatever order it came.
  const [largest] = [...shares].sort(
    (a, b) => b.quantity - a.quantity || (entries.codes.word(a.code) < entries.codes.word(b.code) ? -1 : 1),
  );
  (largest ?? shareUnder(shares, root)).quantity += adjusted;
  return shares;
}

/** A line has few codes, nearly always one. */
function shareUnder(shares: Share[], code: number): Share {
  const known = shares.find((share) => share.code === code);
  if (known) return known;
  const share: Share = { code, quantity: 0, serials: undefined };
  shares.push(share);
  return share;
}

function times({ entries, state }: Stock, line: number): Pick<StockRecord, "firstCounted" | "lastCounted"> {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const index of state.entriesOn(line)) {
    first = Math.min(first, entries.at[index] as number);
    last = Math.max(last, entries.at[index] as number);
  }
  return { firstCounted: timeText(first), lastCounted: timeText(last) };
}

const two = (value: number) => String(value).padStart(2, "0");

const minute = 60_000;
const minutes = new Map<number, string>();
const mostMinutes = 10_000;

/** A time as the clock on the wall shows it, in a form that sorts: `2026-11-21 10:41`; empty for none. */
export function timeText(at: number): string {
  if (at === 0 || !Number.isFinite(at)) return "";
  // Clocks differ by whole minutes everywhere, and lines that came together were counted in the same few.
  const known = minutes.get(Math.floor(at / minute));
  if (known !== undefined) return known;
  const time = new Date(at);
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const text = `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
  if (minutes.size > mostMinutes) minutes.clear();
  minutes.set(Math.floor(at / minute), text);
  return text;
}
