import { type DirtySpec, dateParts } from "./dirty-file.ts";

type Write = (parts: readonly [day: string, month: string, year: string], at: number) => string;

/** Each expiry written so. `day` fixes the days, so that a column proves its order or does not. */
function dates(
  name: string,
  trap: string,
  write: Write,
  more: {
    readonly day?: (at: number) => number;
    readonly isMonth?: boolean;
    readonly state?: "asked" | "lost";
    readonly mend?: (day: number, month: number) => boolean;
    readonly told?: readonly string[];
  } = {},
): DirtySpec {
  return {
    name,
    trap,
    ...(more.told ? { told: more.told } : {}),
    dirty: ({ expiry: clean }, at) => {
      const day = more.day?.(at) ?? Number(clean.slice(8));
      const expiry = `${clean.slice(0, 8)}${String(day).padStart(2, "0")}`;
      const month = Number(expiry.slice(5, 7));
      const isSame = day === month;
      const isMended = more.mend?.(day, month) ?? true;
      const state = more.state && !(isSame && more.state === "asked") ? more.state : "good";
      return {
        cells: { expiry: write(dateParts(expiry), at) },
        truth: {
          expiry: more.isMonth ? expiry.slice(0, 7) : expiry,
          state,
          mend: state === "good" && isMended ? ["expiry"] : [],
        },
      };
    },
  };
}

const plain = { mend: () => false };
const open = { mend: (day: number, month: number) => day < 13 && day !== month };
const early = (at: number) => 1 + (at % 12);
const french = [
  "janv.",
  "févr.",
  "mars",
  "avril",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];
const dutch = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const bare = (number: string) => `${Number(number)}`;
const dayNumber = ([day, month, year]: readonly [string, string, string]) =>
  (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** Files whose dates are written in other ways, or were damaged. */
export const dirtyDates: readonly DirtySpec[] = [
  dates("day-first", "dd/mm/yyyy, proved by days after the 12th", ([d, m, y]) => `${d}/${m}/${y}`, open),
  dates("month-first", "mm/dd/yyyy, proved by days after the 12th", ([d, m, y]) => `${m}/${d}/${y}`, open),
  dates(
    "month-first-short",
    "m/d/yy as an American spreadsheet shows it",
    ([d, m, y]) => `${bare(m)}/${bare(d)}/${y.slice(2)}`,
  ),
  dates("day-first-short", "d-m-yy", ([d, m, y]) => `${bare(d)}-${bare(m)}-${y.slice(2)}`),
  dates("order-open", "dd/mm/yyyy and no day after the 12th", ([d, m, y]) => `${d}/${m}/${y}`, {
    ...{ day: early, state: "asked", told: ["date-asked"], mend: () => false },
  }),
  dates("order-open-month-first", "mm/dd/yyyy and no day after the 12th", ([d, m, y]) => `${m}/${d}/${y}`, {
    ...{ day: early, state: "asked", told: ["date-asked"], mend: () => false },
  }),
  dates(
    "order-mixed",
    "both orders in one column: only days after the 12th are sure",
    ([d, m, y], at) => (at % 2 ? `${d}/${m}/${y}` : `${m}/${d}/${y}`),
    {
      ...{ day: (at) => (at < 12 ? 13 + at : early(at)), state: "asked", mend: () => false },
    },
  ),
  dates("dots", "dd.mm.yyyy", ([d, m, y]) => `${d}.${m}.${y}`, open),
  dates("year-first", "yyyy/mm/dd", ([d, m, y]) => `${y}/${m}/${d}`, plain),
  dates("month-year", "mm/yyyy", ([, m, y]) => `${m}/${y}`, { ...plain, isMonth: true }),
  dates("month-short-year", "mm/yy", ([, m, y]) => `${m}/${y.slice(2)}`, { ...plain, isMonth: true }),
  dates("short-year-month", "yy/mm", ([, m, y]) => `${y.slice(2)}/${m}`, { ...plain, isMonth: true }),
  dates("eight-digits", "yyyymmdd", ([d, m, y]) => `${y}${m}${d}`, plain),
  dates("eight-digits-day-first", "ddmmyyyy", ([d, m, y]) => `${d}${m}${y}`, open),
  dates("eight-digits-zero-lost", "ddmmyyyy, the zero in front gone", ([d, m, y]) => `${bare(d)}${m}${y}`, {
    mend: (day, month) => day < 10 || (day < 13 && day !== month),
  }),
  dates("six-digits-year-first", "yymmdd", ([d, m, y]) => `${y.slice(2)}${m}${d}`),
  dates("six-digits-day-first", "ddmmyy", ([d, m, y]) => `${d}${m}${y.slice(2)}`),
  dates("six-digits-month-year", "mmyyyy, the zero in front gone", ([, m, y]) => `${bare(m)}${y}`, {
    isMonth: true,
  }),
  dates("four-digits", "mmyy", ([, m, y]) => `${m}${y.slice(2)}`, { ...plain, isMonth: true }),
  dates("six-digits-year-month", "yyyymm", ([, m, y]) => `${y}${m}`, { ...plain, isMonth: true }),
  dates("day-numbers", "46112: the days of a spreadsheet", (parts) => `${dayNumber(parts)}`),
  dates("time-of-day", "2027-03-31 00:00:00", ([d, m, y]) => `${y}-${m}-${d} 00:00:00`),
  dates("time-of-day-day-first", "31/03/2027 0:00", ([d, m, y]) => `${d}/${m}/${y} 0:00`),
  dates("french-months", "31 mars 2027", ([d, m, y]) => `${bare(d)} ${french[Number(m) - 1]} ${y}`),
  dates("dutch-months", "mrt-27", ([, m, y]) => `${dutch[Number(m) - 1]}-${y.slice(2)}`, { isMonth: true }),
  dates("dutch-months-days", "31-mrt-27", ([d, m, y]) => `${d}-${dutch[Number(m) - 1]}-${y.slice(2)}`),
  dates("year-lost", "31-mrt: a date without its year", ([d, m]) => `${d}-${dutch[Number(m) - 1]}`, {
    state: "lost",
  }),
  {
    name: "no-date-zeros",
    trap: "00/00/0000 where there is no date",
    dirty: (_, at) =>
      at % 3
        ? {}
        : {
            cells: { expiry: at % 2 ? "00/00/0000" : "0000-00-00" },
            truth: { expiry: "", mend: ["expiry"] },
          },
  },
  {
    name: "day-nought",
    trap: "00/03/2027: a month",
    dirty: ({ expiry }) => ({
      cells: { expiry: `00/${expiry.slice(5, 7)}/${expiry.slice(0, 4)}` },
      truth: { expiry: expiry.slice(0, 7) },
    }),
  },
  {
    name: "no-such-day",
    trap: "31/02/2027",
    dirty: ({ expiry }, at) =>
      at % 4 ? {} : { cells: { expiry: `31/02/${expiry.slice(0, 4)}` }, truth: { state: "lost" } },
  },
];
