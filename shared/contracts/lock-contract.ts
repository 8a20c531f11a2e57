import * as v from "valibot";
import type { NotWritten } from "../errors.ts";
import { method } from "./contract.ts";
import { answer, outcome } from "./engine-answers.ts";
import { text } from "./engine-inputs.ts";

const typed = v.object({ typed: v.pipe(text(1000), v.minLength(1)) });

/** The customers' lock: this part of what the window may ask of the engine. */
export const lockContract = {
  /** Puts the lock on customers that lie open, once the passphrase or the key on paper was given. */
  putLockOn: method(
    typed,
    outcome<
      unknown,
      "customers/wrong-passphrase" | "customers/keys-damaged" | "customers/wait" | NotWritten
    >(),
  ),
  /** Opens the lock, by the passphrase or the key on paper; gives back what was being typed when it was locked. */
  unlockCustomers: method(
    typed,
    outcome<
      { readonly draft: string | null },
      "customers/wrong-passphrase" | "customers/keys-damaged" | "customers/wait"
    >(),
  ),
  /** Locks at once. What was being typed is sealed, and given back to whoever unlocks before the program ends. */
  lockCustomers: method(v.object({ draft: v.nullable(text(200_000)) }), answer<Record<never, never>>()),
} as const;
