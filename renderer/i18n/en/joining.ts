import { oneOf } from "../one-of.ts";

/** The words of two files as one, and of lists that are kept as a whole. */
export const joining = {
  sheet: "Sheet that is read",
  title: "Two files as one",
  offer: "Names or codes in another file?",
  add: "Add a file with more columns",
  addOf: (name: string) => `Add the columns of ${name}`,
  dialog: "Choose the file with more columns",
  own: (name: string) => `Code in ${name}`,
  matched: (count: string, of: string, name: string) =>
    `Rows that found theirs in ${name}: ${count} of ${of}.`,
  none: (name: string) => `No code of this file stands in ${name}. Choose the columns, or go on without it.`,
  lost: (codes: string) => `Not found: ${codes}`,
  line: (line: string, code: string) => `row ${line}: ${code}`,
  empty: "no code",
  twice: (count: string) =>
    oneOf(
      count,
      `${count} code stands there twice with different words and is not used.`,
      `${count} codes stand there twice with different words and are not used.`,
    ),
  unmatched: "Rows that find nothing",
  kept: "Keep them",
  refused: "Leave them out",
  turn: "Swap the two files",
  without: "Without this file",
  noColumn: "None",
  column: (number: string, cell: string) => (cell === "" ? `Column ${number}` : `Column ${number}: ${cell}`),
  joined: (name: string, count: string, of: string) => `with ${name} (${count} of ${of})`,
  keep: "Keep this list",
  listed: (title: string, count: string) =>
    oneOf(count, `The list ${title} now holds ${count} row.`, `The list ${title} now holds ${count} rows.`),
  listedSafe: "Names and scans use it at once. The stock was not touched.",
  listedUntil: "Files puts the list before back at any later time.",
  gone: (count: string) =>
    oneOf(
      count,
      `${count} row of the list before is not in this file and goes.`,
      `${count} rows of the list before are not in this file and go.`,
    ),
  putBack: "Put the list before back",
  backShort: "Put back",
  backWhat: (title: string, date: string) => `Put ${title} of ${date} back`,
  backTitle: (title: string, date: string) => `Put ${title} of ${date} back?`,
  backText: (rows: string) =>
    `The list is then as it was: ${rows}. The present one goes, until its file is loaded again. The stock is not touched.`,
  backRows: (count: string) => oneOf(count, "1 row", `${count} rows`),
  puttingBack: "Putting it back",
  isBack: "The list is as it was before.",
  isBackSafe: "Nothing of this file was kept.",
};
