import { oneOf } from "../one-of.ts";

/** The words for checking a copy without taking it in. */
export const checking = {
  title: "What checking does",
  button: "Check a copy",
  lead: "Whether a copy brings everything back.",
  go: "Check it",
  lines: [
    "The copy is read whole, opened, and restored for trial in memory.",
    "Nothing is taken in: neither this PC nor the stick changes.",
    "The protocol says when, which, what came back and by whom. Sign it and keep it.",
  ],
  file: "Choose any file",
  reading: "Reading the copy",
  trying: "Restoring it for trial",
  whole: "Whole, and restored for trial",
  wholeText: (entries: string) =>
    oneOf(
      entries,
      `${entries} entry came back, and the same stock as when it was made.`,
      `${entries} entries came back, and the same stock as when it was made.`,
    ),
  gaps: "Some entries are on no copy yet; the protocol names them.",
  keysClosed:
    "The customers’ keys in it do not open, or not all: their records would stay closed. Keep an older one too.",
  by: "Checked by",
  print: "Print the protocol",
  save: "Save as PDF",
  saved: (place: string) => `The protocol lies on ${place}.`,
  another: "Check another",
  protocol: "Protocol",
  fileWord: "protocol",
};
