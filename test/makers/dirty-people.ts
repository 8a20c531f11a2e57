import type { RecordSpec } from "./dirty-records.ts";
import { peopleColumns, person } from "./made-person.ts";

const columns = peopleColumns;
/** What UTF-8 becomes when it is read as Latin-1. */
const utf8AsLatin = (text = "") =>
  [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join("");

type Dirty = RecordSpec["dirty"];
const fields = (name: string, trap: string, dirty: Dirty, more: Partial<RecordSpec> = {}): RecordSpec => ({
  ...{ name, trap, what: "customers", columns, clean: person, dirty },
  ...more,
});

const excelRounded = (digits = "") => `${digits[0]},${digits.slice(1, 6)}E+${digits.length - 1}`;

/** Files of people, damaged. */
export const dirtyPeople: readonly RecordSpec[] = [
  fields("as-they-are", "nothing happened: dates as we keep them, phones with their zeros", () => ({})),
  fields("no-header", "no header: every column is known by what stands in it", () => ({}), { isBare: true }),
  fields(
    "dates-too-wide",
    "######## where a column was too narrow",
    (_, at) => (at % 4 ? {} : { cells: { birthDate: "########" }, truth: { birthDate: "" } }),
    { told: ["cell-error"] },
  ),
  fields(
    "numbers-zeros-lost",
    "01020312345 without its zeros",
    ({ insz = "" }) => {
      const short = insz.replace(/^0+/, "");
      return { cells: { insz: short }, truth: short === insz ? {} : { mend: ["insz"] } };
    },
    { clean: (random) => person(random, 5) },
  ),
  fields(
    "numbers-decimals",
    "58031412218,00 and 0475123456.0",
    ({ insz, fundNumber }) => ({
      cells: { insz: `${insz},00`, fundNumber: `${fundNumber}.0` },
      truth: { mend: ["insz", "fundNumber"] },
    }),
    { columns: { ...columns, fundNumber: "Ziekenfondsnummer" } },
  ),
  fields("numbers-apostrophe", "'58031412218", ({ insz, phone, postcode }) => ({
    cells: { insz: `'${insz}`, phone: `'${phone}`, postcode: `'${postcode}` },
    truth: { mend: ["insz", "phone", "postcode"] },
  })),
  fields(
    "numbers-rounded",
    "5,80314E+10",
    ({ insz }, at) =>
      at % 4 ? {} : { cells: { insz: excelRounded(insz) }, truth: { state: "lost", insz: "none" } },
    { told: ["code-digits"] },
  ),
  fields(
    "phones-zeros-lost",
    "475123456 and 14123456",
    ({ phone }) => ({
      cells: { phone: phone?.slice(1) ?? "" },
      truth: { mend: ["phone"] },
    }),
    { told: ["number-front"] },
  ),
  fields(
    "phones-plus-lost",
    "32475123456 beside numbers of neighbours",
    ({ phone }, at) => {
      const abroad = ["33612345678", "31612345678", "491712345678", "352621123456"][at % 4] as string;
      const bare = at % 5 ? `32${phone?.slice(1)}` : abroad;
      return { cells: { phone: bare }, truth: { phone: `+${bare}`, mend: ["phone"] } };
    },
    { told: ["number-front"] },
  ),
  fields("phones-as-typed", "texts with their zeros: 475123456 among them stays", ({ phone }, at) => {
    const own = at % 6 ? (at % 2 ? (phone ?? "") : `+32 ${phone?.slice(1)}`) : "475123456";
    return { cells: { phone: own }, truth: { phone: own } };
  }),
  fields(
    "phones-rounded",
    "3,24751E+10: digits are gone",
    ({ phone }, at) =>
      at % 3 ? {} : { cells: { phone: excelRounded(`32${phone?.slice(1)}`) }, truth: { phone: "" } },
    { told: ["code-digits"] },
  ),
  fields(
    "links",
    "addresses as a database hands out its links",
    ({ email }, at) => ({
      cells: { email: [`${email}#mailto:${email}#`, `mailto:${email}`, `<${email}>`][at % 3] as string },
      truth: { mend: ["email"] },
    }),
    { told: ["mail-link"] },
  ),
  fields("letters-misread", "MÃ¼ller", ({ name, firstName, street }) => ({
    cells: { name: utf8AsLatin(name), firstName: utf8AsLatin(firstName), street: utf8AsLatin(street) },
    truth: {
      mend: (["name", "firstName", "street"] as const).filter((field) =>
        /[^ -~]/.test({ name, firstName, street }[field] ?? ""),
      ),
    },
  })),
  fields("bytes-1252", "names in Windows-1252", () => ({}), {
    bytes: (text) =>
      Uint8Array.from([...text].map((letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0)))),
  }),
  fields(
    "postcodes-of-france",
    "1000 in France was 01000",
    (_, at) =>
      at % 2
        ? {
            cells: { postcode: "1000", country: "France" },
            truth: { postcode: "01000", country: "France", mend: ["postcode"] },
          }
        : {},
    { columns: { ...columns, country: "Land" } },
  ),
];
