import type { CleanRecord, RecordSpec } from "./dirty-records.ts";
import { birthParts, lowDay, peopleColumns, person, two } from "./made-person.ts";

const { insz: _, ...withoutNumber } = peopleColumns;

const dates = (
  name: string,
  trap: string,
  write: (clean: CleanRecord, at: number) => string,
  more: Partial<RecordSpec> = {},
): RecordSpec => ({
  ...{ name, trap, what: "customers", columns: withoutNumber, clean: person },
  dirty: (clean, at) => ({ cells: { birthDate: write(clean, at) }, truth: { mend: ["birthDate"] } }),
  ...more,
});
const dayNumber = (date = "") => String((Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** Files of people whose birth dates were damaged. */
export const dirtyBirths: readonly RecordSpec[] = [
  dates("dates-day-first", "14/03/1958", (clean) => {
    const { year, month, day } = birthParts(clean);
    return `${day}/${month}/${year}`;
  }),
  dates("dates-month-first", "3/14/1958", (clean) => {
    const { year, month, day } = birthParts(clean);
    return `${Number(month)}/${Number(day)}/${year}`;
  }),
  dates(
    "dates-by-number",
    "03/04/1958 everywhere: only the person's number tells day from month",
    (clean) => {
      const { year, month, day } = birthParts(clean);
      return `${day}.${month}.${year}`;
    },
    { columns: peopleColumns, clean: lowDay },
  ),
  dates(
    "dates-short",
    "14/03/58 and 03/12/15: the person's number tells the century",
    (clean) => {
      const { year, month, day } = birthParts(clean);
      return `${day}/${month}/${year.slice(2)}`;
    },
    { columns: peopleColumns },
  ),
  dates("dates-open", "03/04/1958 everywhere, and nothing beside it", () => "", {
    told: ["date-asked"],
    clean: lowDay,
    dirty: (clean) => {
      const { year, month, day } = birthParts(clean);
      const isOne = month === day;
      return { cells: { birthDate: `${day}/${month}/${year}` }, truth: isOne ? {} : { state: "asked" } };
    },
  }),
  dates(
    "dates-short-open",
    "03/04/15: of two centuries, and nothing beside it; it stays as it stands",
    () => "",
    {
      dirty: (clean, at) => {
        const { month, day } = birthParts(clean);
        const birthDate = `${Number(day)}/${Number(month)}/${two(at)}`;
        return { cells: { birthDate }, truth: { birthDate } };
      },
    },
  ),
  dates("dates-eight-digits", "14031958; one zero in front is lost", (clean) => {
    const { year, month, day } = birthParts(clean);
    return `${Number(day)}${month}${year}`;
  }),
  dates("dates-day-numbers", "21258: a day of a spreadsheet", ({ birthDate }) => dayNumber(birthDate)),
  dates("dates-time", "1958-03-14 00:00:00", ({ birthDate }) => `${birthDate} 00:00:00`),
  dates("dates-named", "14 mrt 1958", (clean) => {
    const { year, month, day } = birthParts(clean);
    const named = "jan feb mrt apr mei jun jul aug sep okt nov dec".split(" ")[Number(month) - 1];
    return `${Number(day)} ${named} ${year}`;
  }),
];
