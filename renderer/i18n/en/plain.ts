/** The words for the list to work from on paper. */
export const plain = {
  title: "List for emergencies",
  lead: "The whole stock to print, by place and name, and as a table: the shop can work from paper.",
  warning: "Anyone who finds it can read it. No customer is in it.",
  along: "Beside each copy on our sticks",
  pdf: "Save the PDF",
  csv: "Save the table",
  making: "Making the list",
  dialog: "Choose where the list goes",
  saved: (place: string, lines: string, pages: string) => `On ${place}. Lines: ${lines}, pages: ${pages}.`,
};
