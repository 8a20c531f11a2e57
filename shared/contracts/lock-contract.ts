import * as v from "valibot";
import { CustomerId, OperatorId } from "../domain/ledger/identity.ts";
import type { NotWritten } from "../errors.ts";
import { method, view } from "./contract.ts";
import type { GivenRow } from "./customer-records.ts";
import { answer, outcome } from "./engine-answers.ts";
import { count, empty, text } from "./engine-inputs.ts";
import { bytes } from "./host-records.ts";

/** Digits, as on any keypad. */
const pin = v.pipe(v.string(), v.regex(/^\d{4,12}$/));
const typed = v.object({ typed: v.pipe(text(1000), v.minLength(1)) });

/** The customers' lock: this part of what the window may ask of the engine. */
export const lockContract = {
  /** Puts the lock on customers that lie open, once the passphrase or the key on paper was given. */
  putLockOn: method(
    typed,
    outcome<
      unknown,
      | ("customers/wrong-passphrase" | "customers/wait" | NotWritten)
      | ("customers/keys-damaged" | "customers/keys-unread")
    >(),
  ),
  /** Sets a key file that is damaged aside and begins another, with the keys a snapshot brings or without. */
  mendKeys: method(
    v.object({
      file: v.nullable(v.object({ name: text(300), bytes })),
      typed: text(1000),
    }),
    outcome<
      { readonly keys: number },
      | ("copy/none" | "copy/damaged" | "copy/newer" | "copy/wrong-key" | "copy/keys-closed")
      | ("customers/wrong-passphrase" | "customers/keys-unread" | "customers/wait" | NotWritten)
    >(),
  ),
  /** Opens the lock, by the passphrase or the key on paper; gives back what was being typed when it was locked. */
  unlockCustomers: method(
    typed,
    outcome<
      { readonly draft: string | null },
      | ("customers/wrong-passphrase" | "customers/wait" | "customers/locked")
      | ("customers/keys-damaged" | "customers/keys-unread")
    >(),
  ),
  /** Locks at once. What was being typed is sealed, and given back to whoever unlocks before the program ends. */
  lockCustomers: method(v.object({ draft: v.nullable(text(200_000)) }), answer<Record<never, never>>()),
  /** Opens the lock by the PIN of the one who works here now, when the passphrase was given since the start. */
  unlockByPin: method(
    v.object({ pin }),
    outcome<
      { readonly draft: string | null },
      | ("people/wrong-pin" | "customers/wait" | "customers/locked")
      | ("customers/keys-damaged" | "customers/keys-unread")
    >(),
  ),
  /** Whether a PIN opens the lock now. */
  opensByPin: view(empty, answer<boolean>()),
  /** Gives a person a PIN, another one, or none; `old` is the PIN there is, or the passphrase. */
  setPin: method(
    v.object({ who: OperatorId, old: text(1000), pin: v.nullable(pin) }),
    outcome<unknown, "people/wrong-pin" | "customers/wait" | "journal/not-written" | "ledger/disk-full">(),
  ),
  /** Erases a customer for good: only that it was done remains. */
  eraseCustomer: method(v.object({ id: CustomerId }), outcome<unknown, NotWritten>()),
  /** Says that data of so many customers was printed; a table that is handed out says so by itself. */
  customersPrinted: method(
    v.object({ how: v.picklist(["slip", "file", "consent", "list"]), customers: count }),
    outcome<unknown, NotWritten>(),
  ),
  /** The last times data of customers left the program, the newest first. */
  customersGiven: view(empty, answer<readonly GivenRow[]>()),
} as const;
