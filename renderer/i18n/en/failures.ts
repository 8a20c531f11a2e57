import type { FailureMessages } from "../failure-messages.ts";
import { megabytes as mb } from "../megabytes.ts";

const looks = {
  spreadsheet: "a spreadsheet",
  "old-spreadsheet": "an old spreadsheet",
  document: "a text document",
  zip: "a zip file",
  archive: "an archive",
  pdf: "a PDF",
  picture: "a picture",
  program: "a program",
  database: "a database file",
  encrypted: "an encrypted file",
  "web-page": "a web page",
  damaged: "damaged",
  binary: "a file without text",
} as const;

/** What can go wrong, said in three lines: what happened, what is safe, what to do. */
export const failures: FailureMessages = {
  "scan/person-number": () => ({
    what: "This is a person’s number. It is not kept.",
    doNow: ["Scan the code of the pack."],
  }),
  "scan/own-sheet": () => ({
    what: "This is a code of a sheet that Reshelf prints. Nothing was counted.",
    doNow: ["Scan the code of a pack."],
  }),
  "ledger/not-written": () => ({
    what: "Not saved yet.",
    safe: "All that was said to be saved is saved.",
    doNow: ["Put this pack aside. It saves itself when it can.", "Do not scan it again."],
  }),
  "ledger/disk-full": ({ freeBytes }) => ({
    what: `Counting stands still: the disk has only ${mb(freeBytes)} left.`,
    safe: "Everything counted so far is saved.",
    doNow: ["Save a copy to a stick.", "Make room on this PC, at least 1 GB.", "Counting goes on by itself."],
  }),
  "ledger/read-only": () => ({
    what: "Counting stands still: the disk can only be read.",
    safe: "Everything counted so far is saved.",
    doNow: ["Save a copy to a stick and go on at another PC.", "Restart this PC."],
  }),
  "ledger/entry-altered": ({ station, entry }) => ({
    what: `Entry ${entry} of ${station} is not what it was.`,
    safe: "Nothing was taken over. The stock here is as before.",
    doNow: ["Take another copy of that station.", "Keep this stick for whoever looks into it."],
  }),
  "journal/not-readable": ({ reason }) => ({
    what: `The second copy on this PC cannot be read (${reason}).`,
    safe: "Nothing was changed or removed.",
    doNow: ["Start the program again.", "If it stays so, start from a copy on a stick."],
  }),
  "journal/not-written": ({ reason }) => ({
    what: `Counted, second copy missing (${reason}).`,
    safe: "The pack is saved once.",
    doNow: ["Go on scanning. The second copy is written as soon as it can be."],
  }),
  "file/not-readable": ({ name, reason }) => ({
    what: `${name} cannot be read (${reason}).`,
    safe: "Nothing was taken over.",
    doNow: ["Copy the file to this PC and choose it there.", "Try another stick or port."],
  }),
  "file/too-large": ({ name, bytes, most }) => ({
    what: `${name} is too large: ${mb(bytes)}, at most ${mb(most)}.`,
    safe: "Nothing was taken over.",
    doNow: ["Choose the list itself, not a whole back-up.", "Split the list into several files."],
  }),
  "file/is-folder": ({ name }) => ({
    what: `${name} is a folder.`,
    safe: "Nothing was taken over.",
    doNow: ["Choose one file in it."],
  }),
  "file/not-written": ({ name, reason }) => ({
    what: `${name} was not written (${reason}).`,
    safe: "What stands on this PC is safe.",
    doNow: ["Take the stick out, put it in again and repeat.", "Use another stick or folder."],
  }),
  "file/no-space": ({ name, freeBytes, neededBytes }) => ({
    what: `No room for ${name}: ${mb(neededBytes)} needed, ${mb(freeBytes)} free.`,
    safe: "What stands on this PC is safe.",
    doNow: ["Use another stick.", "Remove what is not needed from this one."],
  }),
  "file/read-only": ({ name }) => ({
    what: `The place for ${name} can only be read.`,
    safe: "What stands on this PC is safe.",
    doNow: ["Slide the lock of the stick to open.", "Use another stick or folder."],
  }),
  "file/read-back-differs": ({ name }) => ({
    what: `${name} reads back differently from what was written.`,
    safe: "What stands on this PC is safe.",
    doNow: ["Do not trust this stick.", "Use another one."],
  }),
  "copy/none": ({ name }) => ({
    what: `There is no copy in ${name}.`,
    safe: "Nothing was taken over.",
    doNow: ["Choose the stick itself: copies are files that end in .stock, or folders named Reshelf."],
  }),
  "copy/damaged": ({ name, part }) => ({
    what: `The file ${part}${name && ` of the copy ${name}`} is damaged or missing.`,
    safe: "Nothing was taken over.",
    doNow: [
      "Choose another copy: an older one on this stick, or one on another stick.",
      "Keep this stick for whoever looks into it.",
    ],
  }),
  "copy/not-proven": ({ part, missing }) => ({
    what: "The copy was written, but it does not bring everything back.",
    safe: "What stands on this PC is safe, and so are older copies.",
    doNow: [
      part
        ? `Use another stick: the file ${part} cannot be used.`
        : missing > 0
          ? `Entries missing in it: ${missing}. Start the program again, then save again.`
          : "Start the program again, then save again: the copy comes to another stock.",
    ],
  }),
  "stick/not-written": ({ letter }) => ({
    what: `Nothing was written on Stick ${letter}: it is gone, or not as it was left.`,
    safe: "What stands on this PC is safe, and so are other sticks.",
    doNow: ["Use the other stick.", "Look under Sticks what is wrong with this one."],
  }),
  "copy/newer": ({ version }) => ({
    what: `This copy was made by a newer version (${version}).`,
    safe: "Nothing was taken over.",
    doNow: ["Install that version here, then choose the copy again."],
  }),
  "customers/locked": () => ({
    what: "The customers are locked.",
    safe: "Nothing changed. Stock goes on as usual.",
    doNow: ["Unlock them under Customers (Ctrl+3), then do it again."],
  }),
  "people/wrong-pin": () => ({
    what: "That is not the PIN of this person.",
    safe: "Nothing changed.",
    doNow: ["Type it again. After some wrong tries one has to wait."],
  }),
  "customers/wrong-passphrase": () => ({
    what: "That does not open the lock.",
    safe: "The customers stay locked.",
    doNow: ["Type the passphrase again; capitals count.", "Or give the key on paper."],
  }),
  "customers/keys-damaged": () => ({
    what: "The passphrase is right, the customers’ key file is damaged.",
    safe: "Nothing was written over.",
    doNow: ["On Customers: take the keys from a snapshot."],
  }),
  "customers/keys-unread": () => ({
    what: "The customers’ key file cannot be read just now.",
    safe: "Nothing of it was changed.",
    doNow: ["Try again. If it stays so: restart the PC."],
  }),
  "copy/keys-closed": () => ({
    what: "No key of a customer opens with what was given.",
    safe: "Nothing was changed.",
    doNow: [
      "Go on without the customers: their records stay closed.",
      "Or take one that was made while they were open.",
    ],
  }),
  "customers/let-go": () => ({
    what: "The customers were locked meanwhile: what lay open of them was let go of.",
    safe: "Nothing was taken over or booked.",
    doNow: ["Unlock the customers, then open the file again."],
  }),
  "customers/wait": ({ seconds }) => ({
    what: `Too many tries. Wait ${seconds} s more.`,
    safe: "The customers stay locked. Stock goes on as usual.",
  }),
  "copy/wrong-key": () => ({
    what: "What was given does not open this snapshot.",
    safe: "Nothing was taken over.",
    doNow: ["Take the passphrase or the paper key of the pharmacy that made it."],
  }),
  "copy/wrong-passphrase": () => ({
    what: "This passphrase does not open the customers.",
    safe: "Nothing was taken over yet.",
    doNow: ["Type it again; capitals count.", "Go on without the customers: their records stay closed."],
  }),
  "snapshot/not-public-key": ({ isSecret }) => ({
    what: isSecret
      ? "This is a secret key: it opens copies. It was not kept."
      : "This is no public key: a sign is missing or wrong.",
    safe: "Copies stay closed to the keys they had.",
    doNow: isSecret
      ? [
          "Ask the vendor for the public half, age1 and what follows.",
          "Tell them their secret key was given away.",
        ]
      : ["Copy it again, whole: age1 and what follows."],
  }),
  "before/not-kept": ({ reason }) => ({
    what: `How it is now could not be kept (${reason}).`,
    safe: "Nothing was changed.",
    doNow: ["Start the program again, then try once more."],
  }),
  "before/no-room": ({ freeBytes }) => ({
    what: `There is no room on this PC to keep how it is now: ${mb(freeBytes)} free.`,
    safe: "Nothing was changed.",
    doNow: ["Make room on this PC, at least 1 GB, then try once more."],
  }),
  "before/counted-meanwhile": () => ({
    what: "Something was counted in the meantime.",
    safe: "Nothing was changed, and what was counted is there.",
    doNow: ["Try once more while nobody scans here."],
  }),
  "customer/field-odd": ({ why, name }) => ({
    what: {
      "no-name": "A field needs a name.",
      "same-name": `There is a field called “${name}” already.`,
      "every-record": `Every record has a field called “${name}” already.`,
      "no-choice": "A list needs at least one choice.",
      full: "No more fields can be made.",
    }[why],
    safe: "Nothing was saved. What you typed stays here.",
    doNow: [
      {
        "no-name": "Type a name.",
        "same-name": "Give it another name.",
        "every-record": "Give it another name.",
        "no-choice": "Type one choice on each line.",
        full: "Give a field that was put away another name and use that one.",
      }[why],
    ],
  }),
  "customer/same-number": ({ name }) => ({
    what: name === "" ? "This INSZ is in another record." : `This INSZ is in the record of ${name}.`,
    safe: "Nothing was saved. What you typed stays here.",
    doNow: [
      "Press F6: it opens that customer.",
      "Somebody else? Correct the INSZ here or there, or leave it empty.",
    ],
  }),
  "customer/two-versions": () => ({
    what: "Two people changed this customer meanwhile.",
    safe: "Both versions are kept. Your answer is not saved yet.",
    doNow: ["Esc, then choose in the list which version is right."],
  }),
  "count/no-place": () => ({
    what: "Choose a place first.",
    safe: "The pack is kept until then.",
    doNow: ["Press F4."],
  }),
  "catalogue/no-products": ({ name }) => ({
    what: `${name} holds no product that could be read.`,
    safe: "Nothing was taken over.",
    doNow: ["Check that the file has a code and a name in each row."],
  }),
  "import/plan-stale": () => ({
    what: "The stock changed since this plan was made.",
    safe: "Nothing was booked.",
    doNow: ["Look at the plan again, then book it."],
  }),
  "task/cancelled": () => ({ what: "Stopped. Nothing was written." }),
  "database/newer": () => ({
    what: "A newer version of Reshelf worked on this PC.",
    safe: "Everything it saved is untouched.",
    doNow: ["Start the newer version."],
  }),
  "database/not-opened": ({ isFull }) => ({
    what: "What is saved on this PC cannot be opened now.",
    safe: "Nothing was reset; it is still there.",
    doNow: isFull
      ? ["Make room on the disk, at least 1 GB, then start again.", "Start from a copy on another PC."]
      : ["Restart this PC, then start Reshelf again.", "Start from a copy on another PC."],
  }),
  "database/in-use": () => ({
    what: "Reshelf is open in another tab.",
    safe: "That one goes on counting.",
    doNow: ["Go to that tab, or close it and load this one again."],
  }),
  "table/empty": ({ name }) => ({
    what: `${name} is empty.`,
    safe: "Nothing was taken over.",
    doNow: ["Choose another file."],
  }),
  "table/not-a-table": ({ name, looksLike }) => ({
    what: `${name} is no list but ${looks[looksLike]}.`,
    safe: "Nothing was taken over.",
    doNow: ["Open it in its own program and save it as CSV.", "Choose another file."],
  }),
  "export/letters-lost": ({ encoding, count, letters }) => ({
    what: `${encoding} lacks ${count} characters: ${letters.join(" ")}`,
    safe: "Nothing was written.",
    doNow: ["Choose another encoding, UTF-8 for example."],
  }),
  "export/not-verified": ({ name, row }) => ({
    what:
      row === 0
        ? `${name} is written, but not verified.`
        : `${name} is written, but row ${row} reads back differently.`,
    safe: "What stands on this PC is safe.",
    doNow: ["Do not use this file.", "Save it again, somewhere else."],
  }),
  "export/profile-damaged": ({ name, why, at }) => ({
    what: {
      "no-profile": `${name} is no export profile.`,
      newer: `${name} comes from a newer version of Reshelf.`,
      field: `In ${name} “${at}” is not right.`,
    }[why],
    safe: "Nothing was taken over.",
    doNow: [why === "newer" ? "Update Reshelf on this PC." : "Choose a profile that Reshelf saved."],
  }),
  "recipe/none": ({ name }) => ({
    what: `${name} is no recipe, or a damaged one.`,
    safe: "Nothing was taken over.",
    doNow: ["Choose a file that Reshelf saved as a recipe."],
  }),
  "recipe/newer": ({ name }) => ({
    what: `${name} was made by a newer Reshelf.`,
    safe: "Nothing was taken over.",
    doNow: ["Update Reshelf on this PC, then take it in again."],
  }),
  "table/columns-missing": ({ name, missing }) => ({
    what: `${name} lacks: ${missing.join(", ")}.`,
    safe: "Nothing was taken over.",
    doNow: ["Choose a file that Reshelf exported, or add these columns."],
  }),
};
