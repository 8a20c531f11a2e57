import { type Result, success } from "../base/result.ts";
import {
  type CustomerKeyMap,
  type DataKey,
  writeKeyFile,
  writeKeyLine,
} from "../domain/customers/key-file.ts";
import {
  aboutKeyFile,
  aboutKeyLine,
  type LockedKeyFile,
  type MadeLock,
  readLockedKeyFile,
  wholeLines,
  writeLockedKeyFile,
  writeSealedLine,
} from "../domain/customers/locked-key-file.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import { type Failure, failure } from "../errors.ts";
import type { Profile } from "../ports/profile.ts";
import type { Sealing } from "../ports/sealing.ts";
import { type FoundKeys, foundKeys, notKept } from "./found-keys.ts";
import { type OpenedKeys, openLockedKeys } from "./open-locked-keys.ts";

export type NotKept = Failure<"ledger/not-written" | "ledger/disk-full" | "customers/locked">;

export type Seals = Pick<Sealing, "seal" | "open">;

const decoder = new TextDecoder();

/** The locked file as it was found. */
export type LockedFound = LockedKeyFile | "damaged" | "unread";

/** Reads the locked key file of a profile. */
export async function readLocked(profile: Profile): Promise<LockedFound> {
  const read = await profile["keys.read"]({});
  if (!read.ok) return "unread";
  return (read.value && readLockedKeyFile(read.value)) || "damaged";
}

/** The key file as it lies in the profile: read, rewritten whole, or one line longer. One that is damaged is never written over. */
export class KeyFileAtRest {
  readonly #profile: Profile;
  readonly #sealing: Seals;
  #length: number;
  #isOld: boolean;
  #unreadable: string | undefined;

  constructor(profile: Profile, sealing: Seals, found: FoundKeys) {
    this.#profile = profile;
    this.#sealing = sealing;
    this.#length = found.length;
    this.#isOld = found.isOld ?? false;
    this.#unreadable = found.unreadable;
  }

  /** Reads it as at a start. */
  async read(): Promise<FoundKeys> {
    const found = await foundKeys(this.#profile);
    [this.#length, this.#isOld, this.#unreadable] = [found.length, found.isOld ?? false, found.unreadable];
    return found;
  }

  /** So many bytes of it count; 0 where there is none. */
  get length(): number {
    return this.#length;
  }

  /** True when one more key can be a line at its end. */
  get takesLines(): boolean {
    return this.#length > 0 && !this.#isOld;
  }

  /** It is damaged: nothing is written to it any more. */
  damaged(): void {
    this.#unreadable = "customers.keys";
  }

  /** The file whole: in its open form, or under a lock. */
  async bytesOf(keys: CustomerKeyMap, made?: MadeLock): Promise<Uint8Array> {
    const plain = writeKeyFile(keys);
    if (!made) return plain;
    const { lock, fileKey } = made;
    return writeLockedKeyFile(
      lock,
      await this.#sealing.seal(fileKey, aboutKeyFile(lock), decoder.decode(plain)),
    );
  }

  /** The locked file as it lies there, but for lines that are damaged. */
  async lockedBytes(): Promise<Uint8Array | "damaged" | "unread"> {
    const read = await this.#profile["keys.read"]({});
    if (!read.ok) return "unread";
    const bytes = read.value?.subarray(0, this.#length);
    const file = bytes && readLockedKeyFile(bytes);
    if (!file) return "damaged";
    return file.isWhole ? bytes : wholeLines(bytes, file);
  }

  /** Opens the locked file with its key; it may have been read while that was found out. */
  async open(
    fileKey: DataKey,
    read: Promise<LockedFound> = readLocked(this.#profile),
  ): Promise<OpenedKeys | "damaged" | "unread"> {
    const file = await read;
    if (typeof file === "string") return file;
    const opened = await openLockedKeys(this.#sealing, file, fileKey);
    if (!opened) return "damaged";
    this.#length = file.length;
    this.#isOld = file.isOld;
    return opened;
  }

  /** Writes the file whole. Anew, what lies there is set aside first, whatever it is. */
  async write(
    how: "keys.write" | "keys.anew",
    keys: CustomerKeyMap,
    made: MadeLock | undefined,
  ): Promise<Result<void, NotKept>> {
    if (how === "keys.write" && this.#unreadable !== undefined)
      return failure("ledger/not-written", { reason: this.#unreadable });
    const bytes = await this.bytesOf(keys, made);
    const written = await this.#profile[how]({ bytes });
    if (!written.ok) return notKept(written.failure);
    this.#length = bytes.length;
    this.#isOld = false;
    this.#unreadable = undefined;
    return success(undefined);
  }

  /** Appends one more key. */
  async append(
    one: readonly [CustomerId, DataKey],
    fileKey: DataKey | undefined,
  ): Promise<Result<void, NotKept>> {
    if (this.#unreadable !== undefined) return failure("ledger/not-written", { reason: this.#unreadable });
    const plain = writeKeyLine(...one);
    const at = this.#length;
    const bytes = fileKey
      ? writeSealedLine(await this.#sealing.seal(fileKey, aboutKeyLine, decoder.decode(plain).trimEnd()))
      : plain;
    const written = await this.#profile["keys.append"]({ at, bytes });
    if (!written.ok) return notKept(written.failure);
    this.#length = at + bytes.length;
    return success(undefined);
  }
}
