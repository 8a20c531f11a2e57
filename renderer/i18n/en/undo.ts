/** The words of taking an import back. */
export const undo = {
  title: (title: string) => `Take ${title} back?`,
  cameIn: (when: string) => `Taken in on ${when}.`,
  looking: "Looking at what it touches",
  of: (done: string, of: string) => `${done} of ${of}`,
  stop: "Stop",
  leaves: (packs: string, lines: string) => `${packs} on ${lines}: taken out of the stock.`,
  customers: (n: number, count: string) => (n === 1 ? "1 customer goes." : `${count} customers go.`),
  expected: (n: number, count: string) => (n === 1 ? "1 expected line goes." : `${count} expected lines go.`),
  names: (n: number, count: string) =>
    n === 1 ? "1 product loses the name it got." : `${count} products lose the names they got.`,
  namesStay: (n: number, count: string) =>
    n === 1
      ? "1 name stays: packs are counted under it."
      : `${count} names stay: packs are counted under them.`,
  stays: (n: number, count: string) =>
    n === 1 ? "1 touched row stays as it is." : `${count} touched rows stay as they are.`,
  nothing: "Nothing leaves the stock.",
  touched: (n: number, count: string) =>
    n === 1
      ? "1 row was touched since it came. Choose:"
      : `${count} rows were touched since it came. Choose for each:`,
  list: "Touched since",
  columns: { what: "What", since: "Since then", now: "Now", after: "After", choice: "Choice" },
  kept: "stays",
  reversed: "goes back",
  since: {
    adjusted: "said by hand",
    takenOut: "packs taken out",
    moved: "moved or changed",
    answered: "answered",
    quantity: "quantity said",
    pieces: "pack opened",
    struck: "part struck",
    counted: "counted onto",
    changed: "card changed",
  },
  keys: { browse: "browse", change: "other choice", all: "all" },
  reason: "Why?",
  usual: "Wrong file",
  first: "Take back",
  busy: "Taking back",
  back: "Leave it",
  done: (when: string, by: string) => `Taken back on ${when} by ${by}.`,
  doneWhat: "To have it again, take the file in once more.",
  close: "Close",
  again: "Look at it again",
  lists: "Product lists and recall lists are not entries: they are put back under Files.",
  files: "To the files",
  seen: {
    file: (when: string) => `This very file was taken in on ${when}.`,
    rows: (when: string, title: string) => `These very rows were taken in on ${when}, from ${title}.`,
    undone: (when: string) => `It was taken back on ${when}. Booking it is a new import.`,
    twice: "Book it again and all of it counts twice.",
    partly: (same: string, rows: string) => `Rows that are here already: ${same} of ${rows}.`,
    partlyWhat: "Only the others are booked.",
  },
};
