import type {
  HistoryWindow,
  LineWindow,
  StockRow,
  StockWindow,
} from "../../shared/contracts/stock-records.ts";
import { imported } from "../makers/imports.ts";
import { lookAt, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

type StockQuery = Parameters<TestStation["ask"]["stock"]>[0];

/** Every line by product; a test says what it asks otherwise. */
export const everything: StockQuery = {
  first: 0,
  count: 500,
  text: "",
  place: null,
  expiry: "any",
  finding: null,
  sort: "product",
  descending: false,
  marked: null,
  fresh: 0,
};

/** The list a query shows now. */
export const listOf = ({ ask }: TestStation, query: Partial<StockQuery> = {}): StockWindow =>
  lookAt((changed: (window: StockWindow) => void) => ask.stock({ ...everything, ...query }, changed));

/** One line and what stands behind it. */
export const lineOf = ({ ask }: TestStation, line: number): LineWindow =>
  lookAt((changed: (window: LineWindow) => void) => ask.line({ line }, changed));

/** The history as it is now. */
export const historyOf = ({ ask }: TestStation, batchesOnly = false): HistoryWindow =>
  lookAt((changed: (window: HistoryWindow) => void) =>
    ask.history({ first: 0, count: 500, batchesOnly }, changed),
  );

/** The row of a list with this lot. */
export function rowWith(window: StockWindow, lot: string): StockRow {
  const row = window.rows.find((one) => one.lot === lot);
  if (!row) throw new Error(`No line with lot ${lot}`);
  return row;
}

/** Five lines at three places, with a name that has accents and one line that is long expired. */
export const fiveLines = (station: TestStation) =>
  imported(
    station,
    fileOf(
      "voorraad.csv",
      "Plaats;Product;Gelezen code;Lot;Vervaldatum;Aantal;Serienummers",
      'Schap 34;Ébixa 10 mg;="05412345678908";="L1";="2031-11";3;=""',
      'Schap 7;Dafalgan 500 mg;="05410013111009";="L2";="2032-01";12;=""',
      'Schap 7;Dafalgan 1 g;="05410013111016";="L3";="2020-05";1;=""',
      'Robot;Zyrtec;="05410013111023";="L4";="";7;=""',
      'Robot;Aspirine;="05410013111030";="A9/7";="2031-11-05";5;=""',
    ),
  );
