import { type CustomerKeyMap, readKeyFile } from "../domain/customers/key-file.ts";
import { type KeyLock, readLockedKeyFile } from "../domain/customers/locked-key-file.ts";
import { type Failure, failure } from "../errors.ts";
import type { Profile } from "../ports/profile.ts";

/** The key file as it was found. */
export interface FoundKeys {
  readonly keys: CustomerKeyMap;
  /** So many bytes of the file count; 0 when there is none. */
  readonly length: number;
  /** The lock the file is under; none for one in its open form. */
  readonly lock?: KeyLock;
  /** Why it could not be read, when it could not. */
  readonly unreadable?: string;
}

/** Reads the key file of a profile; under its lock no key of it is known yet. */
export async function foundKeys(profile: Profile): Promise<FoundKeys> {
  const nothing: FoundKeys = { keys: new Map(), length: 0 };
  const read = await profile["keys.read"]({});
  if (!read.ok) return { ...nothing, unreadable: read.failure.facts.reason };
  if (read.value === null) return nothing;
  const locked = readLockedKeyFile(read.value);
  if (locked) return { ...nothing, length: locked.length, lock: locked.lock };
  return readKeyFile(read.value) ?? { ...nothing, unreadable: "customers.keys" };
}

/** What main said of a write, in the words of whoever wanted a key kept. */
export function notKept({ code, facts }: Failure<"journal/not-written" | "ledger/disk-full">) {
  return code === "ledger/disk-full" ? failure(code, facts) : failure("ledger/not-written", facts);
}
