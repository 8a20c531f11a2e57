import { oneOf } from "../one-of.ts";

/** The words for going back to what was before a copy was taken in. */
export const before = {
  title: "Back to before",
  lead: "Before a copy is taken in, this PC keeps how it was. The newest first.",
  rule: "The last three stay, and the newest of each of the last seven days that have one. Others go when the next one is kept.",
  ruleAlarm: "None goes while a stick is not as it was left.",
  goesNext: "goes when the next one is kept",
  only: (count: string) =>
    oneOf(
      count,
      `stays: ${count} entry is nowhere else here`,
      `stays: ${count} entries are nowhere else here`,
    ),
  takenIn: (title: string) => `Before the copy of ${title} was taken in`,
  wentBack: (title: string) => `Before going back to ${title}`,
  go: "Go back",
  ask: (when: string) => `Back to ${when}?`,
  scanned: (count: string) =>
    oneOf(count, `${count} reading made here since goes.`, `${count} readings made here since go.`),
  others: (count: string) =>
    oneOf(
      count,
      `${count} other entry goes: what the copy and people said.`,
      `${count} other entries go: what the copy and people said.`,
    ),
  returning: (count: string) =>
    oneOf(count, `${count} entry of then comes back.`, `${count} entries of then come back.`),
  newest: "The newest of them",
  kept: "What goes is kept on this PC first, as a copy of its own. You find it here and can come back to it.",
  sticks: "Copies on sticks stay as they are.",
  needsKey: "It is closed: the passphrase or the key on paper opens it.",
  now: "Go back now",
  stay: "Stay here",
  working: "Keeping how it is now, then going back",
  keeping: "Keeping how it is now, before anything changes",
  stop: "Stop",
  opening: "The program opens again as it was then.",
};
