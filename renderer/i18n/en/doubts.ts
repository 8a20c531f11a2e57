/** The words of rows of people that may be somebody known. */
export const doubts = {
  title: "Known already?",
  hint: "Rows without an answer stay out. F6 goes through them one by one.",
  rows: (n: number, rows: string) => (n === 1 ? "1 row" : `${rows} rows`),
  recognised:
    "same name, birth date and address as a customer here. What is missing is added, without asking.",
  answer: "Answer for all of these",
  why: {
    number: "Same INSZ, other details",
    "number-apart": "Same INSZ, another name",
    namesake: "Same name and birth date",
    name: "Name and birth date alike",
    "birth-near": "Name alike, birth date nearly the same",
    address: "Same address or phone",
    several: "May be several customers",
    "row-number": "Same INSZ as an earlier row",
    "row-alike": "Like an earlier row",
  },
  answers: {
    missing: "Same, add missing",
    said: "Same, file counts",
    new: "Somebody else",
    out: "Leave out",
  },
  take: {
    missing: "Same person: what is missing is added",
    said: "Same person: what the file says counts",
  },
  own: "Another customer",
  ownWhat: "A new record is made.",
  row: (row: string) => `row ${row} of this file`,
};
