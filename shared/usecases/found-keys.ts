import { type CustomerKeyMap, readKeyFile } from "../domain/customers/key-file.ts";
import { type KeyLock, readLockedKeyFile } from "../domain/customers/locked-key-file.ts";
import { type Failure, failure } from "../errors.ts";
import type { Profile } from "../ports/profile.ts";

/**
 * What is wrong with the key file: it is damaged or gone, some lines of it are, or one that lies open is in the place of a locked
 * one. "unread": the machine did not give it just now, so nothing is known of it and nothing is done to it.
 */
export type KeysTrouble = "damaged" | "part" | "replaced" | "unread";

/** The key file as it was found. */
export interface FoundKeys {
  readonly keys: CustomerKeyMap;
  /** So many bytes of the file count; 0 when there is none. */
  readonly length: number;
  /** The lock the file is under; none for one in its open form. */
  readonly lock?: KeyLock;
  /** It has a form of before, to which no line is added. */
  readonly isOld?: boolean;
  readonly trouble?: KeysTrouble;
  /** Why it could not be read, when it could not. */
  readonly unreadable?: string;
}

/** Reads the key file of a profile; under its lock no key of it is known yet. */
export async function foundKeys(profile: Profile): Promise<FoundKeys> {
  const nothing: FoundKeys = { keys: new Map(), length: 0 };
  const read = await profile["keys.read"]({});
  if (!read.ok) return { ...nothing, unreadable: read.failure.facts.reason, trouble: "unread" };
  if (read.value === null) return nothing;
  const locked = readLockedKeyFile(read.value);
  if (!locked)
    return readKeyFile(read.value) ?? { ...nothing, unreadable: "customers.keys", trouble: "damaged" };
  const { length, lock, isOld, isWhole } = locked;
  const part = isWhole ? {} : ({ unreadable: "customers.keys", trouble: "part" } as const);
  return { ...nothing, length, lock, isOld, ...part };
}

/** What main said of a write, in the words of whoever wanted a key kept. */
export function notKept({ code, facts }: Failure<"journal/not-written" | "ledger/disk-full">) {
  return code === "ledger/disk-full" ? failure(code, facts) : failure("ledger/not-written", facts);
}
