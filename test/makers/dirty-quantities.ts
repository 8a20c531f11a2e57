import type { DirtySpec } from "./dirty-file.ts";

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

/** 1/10 turned into a date: one of two numbers, which of them only a person knows. */
const datedQuantities = (language: string, shown: readonly string[]): readonly DirtySpec[] => [
  {
    name: `quantity-as-dates-${language}`,
    trap: `1/10 and 3/40 turned into dates, as shown in ${language}`,
    told: ["day-month-asked", "month-year-asked"],
    dirty: (_, at) =>
      at % 3
        ? {}
        : {
            cells: { quantity: shown[(at / 3) % shown.length] as string },
            truth: { quantity: "none", state: "asked" },
          },
  },
];

/** Files whose quantities are written in other ways. */
export const dirtyQuantities: readonly DirtySpec[] = [
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
  ...datedQuantities("dutch", ["1-okt", "10-jan", "3-mrt", "jan/40", "mei-32"]),
  ...datedQuantities("french", ["01-oct", "10-janv.", "3-févr", "janv-40", "août.-32"]),
  ...datedQuantities("german", ["01. Okt", "10. Jan", "3. Mär", "Jan 40", "Mai. 32"]),
  ...datedQuantities("english", ["1-Oct", "10-Jan", "3-Mar", "Jan-40", "May-32"]),
  {
    name: "quantity-as-whole-dates",
    trap: "1/10 saved as 1/10/2026: not even the order is left",
    told: ["quantity-changed"],
    dirty: (_, at) =>
      at % 3
        ? {}
        : {
            cells: { quantity: ["1/10/2026", "2026-10-01", "01.10.26", "1-okt-26"][(at / 3) % 4] as string },
            truth: { quantity: "none", ...lost },
          },
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
