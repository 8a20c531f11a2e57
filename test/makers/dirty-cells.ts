import { type DirtySpec, dateParts } from "./dirty-file.ts";

const lost = { state: "lost" } as const;

/** Each quantity written so; what it truly is stands in `value`. */
const quantities = (
  name: string,
  trap: string,
  write: (
    quantity: number,
    at: number,
  ) => { readonly cell: string; readonly value: number; readonly isPlain?: boolean },
): DirtySpec => ({
  name,
  trap,
  dirty: ({ quantity }, at) => {
    const { cell, value, isPlain } = write(quantity, at);
    return { cells: { quantity: cell }, truth: { quantity: `${value}`, mend: isPlain ? [] : ["quantity"] } };
  },
});

const thousands = (value: number, sign: string) => `${value}`.replace(/\B(?=(\d{3})+$)/g, sign);
const several = (quantity: number, at: number) => (at % 2 ? quantity : 1_000 + quantity * 7);

/** Files whose quantities are written in other ways. */
const dirtyQuantities: readonly DirtySpec[] = [
  quantities("quantity-decimals", "12,00", (value) => ({ cell: `${value},00`, value, isPlain: true })),
  quantities("quantity-three-decimals", "12,000 in every row", (value) => ({ cell: `${value},000`, value })),
  quantities("quantity-thousands-point", "1.250 beside 12", (quantity, at) => {
    const value = several(quantity, at);
    return { cell: thousands(value, "."), value, isPlain: value < 1_000 };
  }),
  quantities("quantity-thousands-space", "1 250, the space one that does not break", (quantity, at) => {
    const value = several(quantity, at);
    return { cell: thousands(value, at % 4 ? "\u202f" : "\u00a0"), value, isPlain: value < 1_000 };
  }),
  quantities("quantity-thousands-apostrophe", "1’250", (quantity, at) => {
    const value = several(quantity, at);
    return { cell: thousands(value, "’"), value, isPlain: value < 1_000 };
  }),
  quantities("quantity-two-commas", "1,466,00", (quantity, at) => {
    const value = several(quantity, at);
    return { cell: `${thousands(value, ",")},00`, value, isPlain: value < 1_000 };
  }),
  quantities("quantity-point-comma", "1.466,00", (quantity, at) => {
    const value = several(quantity, at);
    return { cell: `${thousands(value, ".")},00`, value, isPlain: value < 1_000 };
  }),
  quantities("quantity-units", "12 st, 3 doos, 5 stuks", (value, at) => ({
    cell: `${value} ${["st", "doos", "stuks", "verp.", "pcs"][at % 5]}`,
    value,
  })),
  quantities("quantity-units-french", "12 boîtes, 3pièces", (value, at) => ({
    cell: at % 2 ? `${value} boîtes` : `${value}pièces`,
    value,
  })),
  quantities("quantity-times", "12x and x 12", (value, at) => ({
    cell: at % 2 ? `${value}x` : `x ${value}`,
    value,
  })),
  quantities("quantity-minus", "a minus that is no hyphen", (value, at) => ({
    cell: at % 2 ? `\u2212${value}` : `-${value}`,
    value: -value,
    isPlain: at % 2 === 0,
  })),
  {
    name: "quantity-open",
    trap: "1.000 beside 5: a thousand, or one",
    told: ["thousands-asked"],
    dirty: (_, at) =>
      at % 3 ? {} : { cells: { quantity: "1.000" }, truth: { quantity: "none", state: "asked" } },
  },
  {
    name: "quantity-fractions",
    trap: "2,5 packs",
    dirty: (_, at) => (at % 3 ? {} : { cells: { quantity: "2,5" }, truth: { quantity: "2.5", ...lost } }),
  },
  {
    name: "quantity-rounded",
    trap: "1E+03",
    dirty: (_, at) => (at % 3 ? {} : { cells: { quantity: "1E+03" }, truth: { quantity: "none", ...lost } }),
  },
  {
    name: "prices-and-percents",
    trap: "two commas and percents in columns that are not ours",
    columns: {
      ...{ gtin: "GTIN", name: "Omschrijving", price: "Prijs", vat: "BTW" },
      ...{ lot: "Lot", expiry: "Vervaldatum", quantity: "Aantal" },
    },
    dirty: (_, at) => ({ cells: { price: at % 2 ? "1,466,29" : "12,50", vat: at % 2 ? "6 %" : "21%" } }),
  },
];

const changed = ["mrt/24", "1-feb", "01/02/2026", "mei-24", "3-dec", "02-01-2026"];

/** Files whose lots were damaged, or stand with the expiry. */
const dirtyLots: readonly DirtySpec[] = [
  {
    name: "lots-as-dates",
    trap: "lots such as MAR24 and 1-2 turned into dates",
    told: ["lot-changed"],
    dirty: (_, at) =>
      at % 2
        ? {}
        : { cells: { lot: changed[(at / 2) % changed.length] as string }, truth: { lot: "none", ...lost } },
  },
  {
    name: "lots-rounded",
    trap: "lots such as 3E5 turned into 3,00E+05",
    told: ["lot-changed"],
    dirty: (_, at) => (at % 4 ? {} : { cells: { lot: `${at % 9},00E+05` }, truth: { lot: "none", ...lost } }),
  },
  {
    name: "lots-that-look-so",
    trap: "3E5, MAR24 and 1/2 as they were typed",
    dirty: (_, at) => {
      const lot = ["3E5", "MAR24", "24E03A", "L-12-03", "0123", "A.12/4"][at % 6] as string;
      return { cells: { lot }, truth: { lot } };
    },
  },
  {
    name: "lot-exp-in-one-cell",
    trap: "lot and expiry in one cell, with a word",
    columns: { gtin: "GTIN", name: "Omschrijving", lot: "Lot", quantity: "Aantal" },
    dirty: ({ lot, expiry }, at) => {
      const [day, month, year] = dateParts(expiry);
      const said = [`${lot} exp ${year}-${month}-${day}`, `Lot ${lot} (EXP: ${year}-${month}-${day})`];
      return { cells: { lot: said[at % 2] as string }, truth: { expiry, mend: ["lot", "expiry"] } };
    },
  },
  {
    name: "lot-month-in-one-cell",
    trap: "lot and month in one cell, in every row, with no word",
    dirty: ({ lot, expiry }) => {
      const [, month, year] = dateParts(expiry);
      return {
        cells: { lot: `${lot} / ${month}-${year}`, expiry: "" },
        truth: { expiry: expiry.slice(0, 7), mend: ["lot", "expiry"] },
      };
    },
  },
  {
    name: "lot-date-day-first-in-one-cell",
    trap: "lot and dd/mm/yyyy in one cell, in every row",
    dirty: ({ lot, expiry }) => ({
      cells: { lot: `${lot} (${dateParts(expiry).join("/")})`, expiry: "" },
      truth: { expiry, mend: ["lot", "expiry"] },
    }),
  },
  {
    name: "swapped-some",
    trap: "lot and expiry in each other's columns, in some rows",
    dirty: ({ lot, expiry }, at) =>
      at % 3 ? {} : { cells: { lot: expiry, expiry: lot }, truth: { mend: ["lot", "expiry"] } },
  },
  {
    name: "swapped-all",
    trap: "lot and expiry under each other's header",
    dirty: ({ lot, expiry }) => ({
      cells: { lot: dateParts(expiry).join("/"), expiry: lot },
      truth: { mend: ["lot", "expiry"] },
    }),
  },
];

/** Files whose cells were damaged, other than codes and dates. */
export const dirtyCells: readonly DirtySpec[] = [...dirtyQuantities, ...dirtyLots];
