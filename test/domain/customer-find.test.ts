import { describe, expect, test } from "vitest";
import { foldedWords } from "../../shared/domain/catalogue/fold.ts";
import { type Customer, noCustomer } from "../../shared/domain/customers/customer.ts";
import { searchTextOf, sortTextOf } from "../../shared/domain/customers/customer-search.ts";
import { soundsOf } from "../../shared/domain/customers/sounds.ts";
import { CustomerFinder } from "../../shared/usecases/customer-finder.ts";
import { madeCustomers } from "../bench/customer-texts.ts";

const rowOf = (customer: Customer) => ({
  customer,
  search: searchTextOf(customer),
  sort: sortTextOf(customer),
});
type Row = ReturnType<typeof rowOf>;
const bySort = (a: Row, b: Row) => (a.sort < b.sort ? -1 : 1);
const rowsOf = (...names: readonly string[]) =>
  names
    .map((text) => {
      const [name = "", firstName = "", birthDate = ""] = text.split(", ");
      return rowOf({ ...noCustomer, name, firstName, birthDate });
    })
    .sort(bySort);
const found = (rows: readonly Row[], text: string, finder = new CustomerFinder<Row>()) =>
  finder.find(rows, text).map(({ customer: { name, firstName } }) => [name, firstName].join(", "));

describe("what sounds alike", () => {
  test.each([
    "Jansen Janssen Jansens Janssens",
    "Claes Klaas Claeys",
    "Smet Smedt Smets",
    "Peeters Peters",
    "Dierickx Diericks Dierick",
    "Huygens Huijgens",
    "Broeck Broek Broucke",
    "Cuypers Kuijpers",
    "Pauwels Pouwels",
    "Petrović Petrovic Petrovich Petrovitch",
    "Kowalski Kovalski",
    "Ivanov Ivanoff",
    "Alexander Aleksandr Alexandre",
    "Youssef Yusuf Joesoef Youcef",
    "Mohamed Mohammed Muhammad",
    "Hussein Houcine Hüseyin Hoessein",
    "Rachid Rashid",
    "Yıldız Yildiz",
    "Philippe Filip",
  ])("%s have one sound", (line) => {
    const [first = new Set(), ...others] = line
      .split(" ")
      .map((word) => new Set(foldedWords(word).flatMap(soundsOf)));
    for (const sounds of others) expect([...sounds].some((sound) => first.has(sound))).toBe(true);
  });

  test.each(["Janssens Peeters", "Maes Moes", "Claes Cools", "Willems Wouters", "Jan Jo"])(
    "%s have not",
    (line) => {
      const [one, other] = line.split(" ").map((word) => foldedWords(word).flatMap(soundsOf));
      expect(one?.some((sound) => other?.includes(sound))).toBe(false);
    },
  );
});

describe("finding", () => {
  const all = rowsOf(
    "Van den Broeck, Maria, 1958-03-14",
    "Vandenbroeck, An, 1990-12-01",
    "Broekx, Jos",
    "Janssens, Jan",
    "Jansen, Piet",
    "De Smedt, Els",
    "Desmet, Koen",
    "D’Hondt, Zoë, 1985-07-30",
    "Yılmaz, Mehmet",
  );

  test.each([
    ["vandenbroeck", ["Van den Broeck, Maria", "Vandenbroeck, An"]],
    ["van den br", ["Van den Broeck, Maria", "Broekx, Jos", "Vandenbroeck, An"]],
    ["broek", ["Broekx, Jos", "Van den Broeck, Maria", "Vandenbroeck, An"]],
    ["vd broeck", ["Van den Broeck, Maria", "Vandenbroeck, An", "Broekx, Jos"]],
    ["maria van den broek", ["Van den Broeck, Maria"]],
    ["jansen", ["Jansen, Piet", "Janssens, Jan"]],
    ["janssens", ["Janssens, Jan", "Jansen, Piet"]],
    ["de smet", ["Desmet, Koen", "De Smedt, Els"]],
    ["smet", ["Desmet, Koen", "De Smedt, Els"]],
    ["dhondt", ["D’Hondt, Zoë"]],
    ["hond", ["D’Hondt, Zoë"]],
    ["yilmas", ["Yılmaz, Mehmet"]],
    ["14/3/58", ["Van den Broeck, Maria"]],
    ["14.3.1958", ["Van den Broeck, Maria"]],
    ["14 3 1958", ["Van den Broeck, Maria"]],
    ["14 maart 1958", ["Van den Broeck, Maria"]],
    ["14 mars", ["Van den Broeck, Maria"]],
    ["März 1958", ["Van den Broeck, Maria"]],
    ["3/1958", ["Van den Broeck, Maria"]],
    ["1/12/", ["Vandenbroeck, An"]],
    ["580314", ["Van den Broeck, Maria"]],
    ["30/07/1985 zoe", ["D’Hondt, Zoë"]],
    ["roeck", []],
  ])("%s finds %j, in this order", (text, names) => {
    expect(found(all, text)).toEqual(names);
  });

  test("what has the words as they are typed never stands behind what only sounds alike", () => {
    const rows = madeCustomers(2_000, 3).map(rowOf).sort(bySort);
    const finder = new CustomerFinder<Row>();
    for (const text of ["jans", "claes", "de s", "marie", "peeters m", "mohamed", "van"]) {
      const typed = foldedWords(text);
      const isPlain = ({ search: { name, firstName } }: Row) =>
        typed.every((word) => [...name, ...firstName].some((own) => own.startsWith(word)));
      const hits = finder.find(rows, text);
      expect(hits.filter(isPlain)).toEqual(rows.filter(isPlain));
      const first = hits.findIndex((row) => !isPlain(row) && !isJoined(row, typed));
      expect(first < 0 ? [] : hits.slice(first).filter(isPlain)).toEqual([]);
    }
  });

  test("a record that came, went or changed since the index was made is found as it is now", () => {
    const finder = new CustomerFinder<Row>();
    expect(found(all, "jans", finder)).toHaveLength(2);
    const [gone] = all.filter(({ customer }) => customer.name === "Jansen");
    const now = [...all.filter((row) => row !== gone), ...rowsOf("Janse, Rik", "Jansson, Lars")].sort(bySort);
    expect(found(now, "jans", finder)).toEqual(["Janse, Rik", "Janssens, Jan", "Jansson, Lars"]);
    finder.forget();
    expect(found(now, "jans", finder)).toEqual(["Janse, Rik", "Janssens, Jan", "Jansson, Lars"]);
  });

  test("the middle of a number finds where no number begins so", () => {
    const rows = [rowOf({ ...noCustomer, name: "A", phone: "0475 12 34 56" }), ...all];
    expect(found(rows, "3456")).toEqual(["A, "]);
    expect(found(rows, "475")).toEqual(["A, "]);
    expect(found(rows, "99999")).toEqual([]);
  });
});

/** Its name as one word, from any of its words on, begins so. */
const isJoined = ({ search: { name, firstName } }: Row, typed: readonly string[]) =>
  typed.every((word) =>
    [name, firstName].some((words) => words.some((_, at) => words.slice(at).join("").startsWith(word))),
  );
