import { type DirtySpec, dateParts } from "./dirty-file.ts";

const lost = { state: "lost" } as const;

const withSerials = {
  ...{ gtin: "GTIN", name: "Omschrijving", lot: "Lot", expiry: "Vervaldatum", quantity: "Aantal" },
  serials: "Serienummers",
};

/** A serial of so many digits, none of them a zero. */
const serial = (random: () => number, digits: number): string =>
  Array.from({ length: digits }, () => `${1 + Math.floor(random() * 9)}`).join("");

/** What a spreadsheet keeps of a long number. */
const cut = (digits: string): string => digits.slice(0, 15).padEnd(digits.length, "0");

const changed = ["mrt/24", "1-feb", "01/02/2026", "mei-24", "3-dec", "02-01-2026"];

/** Lots such as 1/10, 10-1, 1OCT, JAN24 and 1OKT26 as spreadsheets in four languages show them. */
const changedBy: Readonly<Record<string, readonly string[]>> = {
  dutch: ["1-okt", "10-jan", "jan/24", "okt-24", "1-okt-26", "01/10/2026", "3-mrt", "mei/27"],
  french: ["01-oct", "10-janv", "janv-24", "oct.-24", "01-oct-26", "01/10/2026", "3-févr.", "août-27"],
  german: ["01. Okt", "10. Jan", "Jan 24", "Okt. 24", "01. Okt 26", "01.10.2026", "3. Mär", "Mai 27"],
  english: ["1-Oct", "10-Jan", "Jan-24", "Oct-24", "1-Oct-26", "10/01/2026", "3-Feb", "May-27"],
};

/** Files whose lots or serials were damaged, or stand with the expiry. */
export const dirtyLots: readonly DirtySpec[] = [
  {
    name: "lots-as-dates",
    trap: "lots such as MAR24 and 1-2 turned into dates",
    told: ["lot-changed"],
    dirty: (_, at) =>
      at % 2
        ? {}
        : { cells: { lot: changed[(at / 2) % changed.length] as string }, truth: { lot: "none", ...lost } },
  },
  ...Object.entries(changedBy).map(
    ([language, shown]): DirtySpec => ({
      name: `lots-as-dates-${language}`,
      trap: `lots such as 1/10 and 1OCT turned into dates, as shown in ${language}`,
      told: ["lot-changed"],
      dirty: (_, at) =>
        at % 2
          ? {}
          : { cells: { lot: shown[(at / 2) % shown.length] as string }, truth: { lot: "none", ...lost } },
    }),
  ),
  {
    name: "lots-rounded",
    trap: "lots such as 3E5 turned into 3,00E+05",
    told: ["lot-changed"],
    dirty: (_, at) => (at % 4 ? {} : { cells: { lot: `${at % 9},00E+05` }, truth: { lot: "none", ...lost } }),
  },
  {
    name: "serials-cut",
    trap: "serials of 16 to 20 digits cut to 15, zeros behind; several in a cell, and some kept as text",
    columns: withSerials,
    told: ["long-number"],
    dirty: (_, at, random) => {
      const [one, other] = [serial(random, 16 + (at % 5)), serial(random, 18)];
      if (at % 3 === 2) return { cells: { serials: `="${one}"`, quantity: "1" }, truth: { quantity: "1" } };
      const cells = { serials: at % 2 ? `${cut(one)} ${cut(other)}` : cut(one), quantity: "2" };
      return { cells, truth: { lot: "none", ...lost } };
    },
  },
  {
    name: "serials-rounded",
    trap: "serials shown as 1,23457E+15",
    columns: withSerials,
    told: ["code-digits"],
    dirty: (_, at, random) => {
      const own = serial(random, 16);
      const cells = {
        serials: at % 3 ? `AB${own.slice(4)}` : `${own[0]},${own.slice(1, 6)}E+15`,
        quantity: "1",
      };
      return { cells, truth: at % 3 ? { quantity: "1" } : { lot: "none", ...lost } };
    },
  },
  {
    name: "serials-whole",
    trap: "serials of 16 to 20 digits as they are: now and then one ends in zeros",
    columns: withSerials,
    dirty: (_, at, random) => {
      const own = serial(random, 16 + (at % 5));
      return { cells: { serials: at % 7 ? own : cut(own), quantity: "1" }, truth: { quantity: "1" } };
    },
  },
  {
    name: "lots-cut",
    trap: "lots of 16 digits cut to 15, a zero behind",
    told: ["long-number"],
    dirty: (_, at, random) =>
      at % 3 ? {} : { cells: { lot: cut(serial(random, 16)) }, truth: { lot: "none", ...lost } },
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
