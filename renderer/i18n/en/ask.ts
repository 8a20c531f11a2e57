/** The words of what is asked of a customer who stands there, and of consent. */
export const ask = {
  title: "Ask now",
  missing: (count: string, of: number) => (of === 1 ? "1 detail is missing" : `${count} details are missing`),
  begin: "Ask what is missing",
  hint: "Each answer is kept at once. Enter goes on, Esc leaves.",
  kept: "Kept",
  notKept: {
    what: "This answer is not kept yet.",
    safe: "What was kept before is safe. What you typed stays here.",
    doNow: ["Press Enter in the field once more."],
  },
  consent: {
    label: "Consent",
    open: "Still to ask",
    takenBack: "Taken back",
    give: "Consent given",
    takeBack: "Take consent back",
    note: "Print the note",
  },
};
