/** The words of the customers' lock. */
export const lock = {
  locked: "Locked. Stock goes on as usual.",
  field: "Passphrase or paper key",
  hint: "The passphrase of this pharmacy’s snapshots.",
  open: "Unlock",
  opening: "Unlocking…",
  forgotten: "Passphrase forgotten? The paper key opens it too: type it, or scan its code.",
  close: "Lock",
  none: "The customers on this PC have no lock yet.",
  why: "Their keys lie open: who can read this disk can read the customers.",
  needsKeys: "First make a passphrase and a paper key: Ctrl+5.",
  putOn: "Put the lock on",
  putHint: "First the passphrase once more: so you are sure you know it.",
  soon: (seconds: number) => `Customers lock in ${seconds} s.`,
  stay: "Stay open",
  settings: {
    title: "Privacy",
    none: "No lock: the customers’ keys lie open on this PC.",
    on: "The customers on this PC are behind a lock.",
    after: "Lock customers after (minutes)",
    also: "Locked too at a start, when the PC is locked or sleeps, and with Ctrl+L.",
  },
  erase: {
    begin: "Erase for good…",
    what: (name: string) => `Erase ${name} for good?`,
    gone: "The record and its key leave this PC, and every snapshot made from now on. There is no way back, not even with an old stick.",
    stays:
      "What remains: that somebody was erased, when and by whom. Old sticks keep the record behind the passphrase until they are written over. What you printed or handed out stays.",
    yes: "Erase this customer",
    no: "Do not erase",
  },
  given: {
    title: "Handed out or printed",
    never: "No data of customers was ever handed out or printed.",
    how: { table: "table", slip: "slip", file: "own file", list: "list" },
    customers: (count: string, of: number) => (of === 1 ? "1 customer" : `${count} customers`),
  },
};
