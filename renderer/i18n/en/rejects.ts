/** The words of rows that stay out, given back as a file. */
export const rejects = {
  save: "Save as a file to mend",
  dialog: "Save the rows that stay out",
  writing: "Writing the rows that stay out",
  stayed: (n: number, count: string) => (n === 1 ? "1 row stayed out." : `${count} rows stayed out.`),
  identical: (n: number, rows: string) =>
    n === 1 ? `${rows} row, read back and identical.` : `${rows} rows, read back and identical.`,
  how: "Mend them in the file and load it again: only those are new.",
  likeOwn:
    "It is written as UTF-8 with semicolons: the letters or layout of the file did not allow its own way.",
  ambiguous: "Choose one, put its code in the row:",
  reasons: {
    "date-order": "Day or month first? Write the month in letters, or the year first.",
    thousands: "Thousands or decimals? Write the number without dot or comma.",
  },
};
