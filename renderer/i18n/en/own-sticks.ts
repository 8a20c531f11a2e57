import { oneOf } from "../one-of.ts";

/** The words for sticks of the pharmacy's own, and for what is wrong with one. */
export const ownSticks = {
  title: "Your sticks",
  lead: "A stick that is yours is written when it is plugged in, and again while it stays.",
  noKeys: "Sticks are written by themselves once there are keys.",
  none: "No stick is plugged in.",
  stick: (letter: string) => `Stick ${letter}`,
  here: (drive: string, free: string) => `Plugged in as ${drive}, ${free} free`,
  away: "Not plugged in",
  looking: "Being looked at",
  busy: "Being written and restored for trial. Leave it in.",
  readOnly: "It can only be read. Look for a switch on its side.",
  proven: (age: string, count: string) =>
    oneOf(
      count,
      `Restored for trial ${age} ago. ${count} copy.`,
      `Restored for trial ${age} ago. ${count} copies.`,
    ),
  never: "Nothing on it was restored for trial yet.",
  turn: (letter: string, age: string) => `Next is Stick ${letter}: its newest is ${age} old.`,
  turnNever: (letter: string) => `Next is Stick ${letter}: nothing is on it yet.`,
  write: "Write now",
  look: "Read all of it",
  forget: "No longer ours",
  settle: "I have seen to it",
  drive: (name: string, system: string, free: string) => `${name}, ${system}, ${free} free`,
  fixed: "A disk that is built in",
  make: (letter: string) => `Make it Stick ${letter}`,
  minutes: "Minutes between two copies",
  ruleTitle: "Which old copies go",
  rule: "What goes: of today nothing, of each day before all but the newest, after a month of each week. Three restored for trial always stay, and nothing goes while a stick was touched.",
  vendor: "A vendor may open copies too",
  vendorHint: "Its public key, age1 and what follows. Empty: nobody but you.",
  unproven: (count: string) =>
    oneOf(
      count,
      `${count} copy on it is not verified here. It stays until it is.`,
      `${count} copies on it are not verified here. They stay until they are.`,
    ),
  knownAgain: "What this PC knew of this stick is gone. It is known again by what lies on it.",
  verify: "Verify with a key",
  verifying: (done: string, of: string) => `Restoring for trial: ${done} of ${of}`,
  verified: (count: string) =>
    oneOf(count, `${count} copy restored for trial.`, `${count} copies restored for trial.`),
  notOpened: (count: string) =>
    oneOf(
      count,
      `${count} copy does not open: mistyped, or closed to other keys.`,
      `${count} copies do not open: mistyped, or closed to other keys.`,
    ),
  notWhole: (file: string) => `Not whole: ${file}`,
  lost: {
    unreadable: "What this PC knew of its sticks could not be read. It was put aside.",
    gone: "What this PC knew of its sticks is gone.",
    text: "Each stick is known again when it is plugged in. Nothing on it is removed before it is verified anew.",
    done: "All sticks were in",
  },
  alarm: {
    title: (letter: string) => `Stick ${letter} is not as it was left`,
    since: (time: string) =>
      `As it was left: ${time}. Nothing is written on it now, and nothing is removed from any stick.`,
    doNow: [
      "Take it out. Use the other stick.",
      "Look for what touched it before you go on with this PC.",
      "What is whole on it can still be taken in.",
    ],
  },
  kinds: {
    missing: (file: string) => `Gone: ${file}`,
    renamed: (file: string, now: string) => `Has another name: ${file} is now ${now}`,
    encrypted: (file: string) => `No longer ours inside: ${file}`,
    changed: (file: string) => `Changed: ${file}`,
    unreadable: (file: string) => `Cannot be read: ${file}`,
    fewer: (file: string) => `This PC holds fewer entries than before: ${file}`,
    strange: (file: string) => `Strange new file: ${file}`,
  },
};
