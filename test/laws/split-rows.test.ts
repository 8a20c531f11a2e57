import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { splitRows } from "../../renderer/adapters/csv/split-rows.ts";

type Newline = "\n" | "\r\n" | "\r";

const papa = (text: string, delimiter: string, newline: Newline, isLast: boolean) => {
  const parsed = new Papa.Parser({ delimiter, newline }).parse(text, 0, !isLast) as {
    data: string[][];
    errors: readonly { row: number }[];
    meta: { cursor: number };
  };
  // Of the row a window ends in nothing is said yet: it is read again with the next.
  const errors = parsed.errors.filter(({ row }) => row < parsed.data.length).length;
  return { data: parsed.data, errors, cursor: parsed.meta.cursor };
};

const signs = fc.constantFrom(
  '"',
  '"',
  ";",
  ",",
  "\t",
  "\r",
  "\n",
  "\r\n",
  "a",
  "=",
  " ",
  "é",
  "12",
  '""',
  '";"',
  '"\r\n"',
);

test("rows split by hand are those that PapaParse finds, or are left to it", () => {
  let split = 0;
  fc.assert(
    fc.property(
      fc.array(signs, { maxLength: 24 }).map((parts) => parts.join("")),
      fc.constantFrom(";", ",", "\t"),
      fc.constantFrom<Newline>("\n", "\r\n", "\r"),
      fc.boolean(),
      (text, delimiter, newline, isLast) => {
        const ours = splitRows(text, { delimiter, newline, skip: 0 }, isLast);
        if (!ours || text === "") return;
        split++;
        const theirs = papa(text, delimiter, newline, isLast);
        expect({ data: ours.data, errors: 0, cursor: ours.meta.cursor }).toEqual(
          isLast ? { ...theirs, cursor: ours.meta.cursor } : theirs,
        );
      },
    ),
    { numRuns: 20_000 },
  );
  expect(split).toBeGreaterThan(5_000);
});

test("a table as we write one is never left to PapaParse", () => {
  const text = 'Plaats;"=""0541"""\r\n"a;b";"x ""y"""\r\n;\r\n';
  expect(splitRows(text, { delimiter: ";", newline: "\r\n", skip: 0 }, true)?.data).toEqual([
    ["Plaats", '="0541"'],
    ["a;b", 'x "y"'],
    ["", ""],
    [""],
  ]);
});
