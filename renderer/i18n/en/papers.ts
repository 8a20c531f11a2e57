/** The words of what a customer gets on paper or as a file. */
export const papers = {
  begin: "Papers…",
  title: "Papers of this customer",
  lead: "Each print and file is listed under Settings, without a name.",
  print: "Print own file",
  save: "Save own file…",
  consent: "Print consent note",
  close: "Close",
  file: "Own file",
  saved: (place: string) => `Saved: ${place}`,
  sheet: "What we keep of you",
  made: (day: string, pharmacy: string) => `Made on ${day} by ${pharmacy}`,
  versions: "Every version that was kept",
  first: "first kept",
  gone: "emptied",
  name: "own file",
};
