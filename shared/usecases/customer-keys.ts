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
  type KeyLock,
  type MadeLock,
  readLockedKeyFile,
  writeLockedKeyFile,
  writeSealedLine,
} from "../domain/customers/locked-key-file.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import { type Failure, failure } from "../errors.ts";
import type { Profile } from "../ports/profile.ts";
import type { Sealing } from "../ports/sealing.ts";
import { type FoundKeys, foundKeys, notKept } from "./found-keys.ts";
import { openLockedKeys } from "./open-locked-keys.ts";

type NotKept = Failure<"ledger/not-written" | "ledger/disk-full" | "customers/locked">;
type Seals = Pick<Sealing, "seal" | "open">;

const decoder = new TextDecoder();

/**
 * The customers' data keys, in memory and in the key file of the profile: one key is one flushed line at its end, several
 * rewrite it whole. They never enter the ledger. A key file that cannot be read is never written over. Under its lock the
 * file is sealed with a key of its own; while that is not here, no customer's key is, and none can be added.
 */
export class CustomerKeys {
  readonly #profile: Profile;
  readonly #sealing: Seals;
  #keys: Map<CustomerId, DataKey>;
  #unreadable: string | undefined;
  #length: number;
  #lock: KeyLock | undefined;
  /** The key the file is sealed with, while it is open. */
  #fileKey: DataKey | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  closings = 0; // What was begun before it was told to close must not open it again.

  private constructor(profile: Profile, sealing: Seals, { keys, length, lock, unreadable }: FoundKeys) {
    this.#profile = profile;
    this.#sealing = sealing;
    this.#keys = new Map(keys);
    this.#length = length;
    this.#lock = lock;
    this.#unreadable = unreadable;
  }

  static async open(profile: Profile, sealing: Seals): Promise<CustomerKeys> {
    return new CustomerKeys(profile, sealing, await foundKeys(profile));
  }

  /** "none": the file lies open, under no lock. */
  get state(): "none" | "open" | "locked" {
    if (!this.#lock) return "none";
    return this.#fileKey === undefined ? "locked" : "open";
  }

  get isLocked(): boolean {
    return this.state === "locked";
  }

  /** What the file is locked with, where it is. */
  get lock(): KeyLock | undefined {
    return this.#lock;
  }

  /** What else is to be readable only while the file is open is sealed with its key. */
  get fileKey(): DataKey | undefined {
    return this.#fileKey;
  }

  /** The customers whose keys are at hand. */
  get all(): readonly CustomerId[] {
    return [...this.#keys.keys()];
  }

  /** How many keys are at hand. */
  get size(): number {
    return this.#keys.size;
  }

  of(customer: CustomerId): DataKey | undefined {
    return this.#keys.get(customer);
  }

  /**
   * The key file in one piece, to go along in a copy; undefined without any key. While it is locked it goes along as it lies
   * there: who opens the copy with the passphrase or the key on paper opens it too.
   */
  async file(): Promise<Uint8Array | undefined> {
    await this.#writing;
    if (!this.isLocked) return this.#keys.size > 0 ? writeKeyFile(this.#keys) : undefined;
    const read = await this.#profile["keys.read"]({});
    const bytes = read.ok ? read.value?.subarray(0, this.#length) : undefined;
    if (!bytes || !readLockedKeyFile(bytes)) throw new Error("The locked key file cannot be read any more");
    return bytes;
  }

  /** Keeps keys beside those there are; resolved well means the file is flushed. A key that is there already stays. */
  add(keys: CustomerKeyMap): Promise<Result<void, NotKept>> {
    return this.#inTurn(() => this.#add(keys));
  }

  /** Puts the file under a lock, or under another one: it is rewritten whole, sealed with a new key. */
  lockTo(lock: KeyLock, fileKey: DataKey): Promise<Result<void, NotKept>> {
    return this.#inTurn(() => this.#rewrite(this.#keys, lock, fileKey));
  }

  /** Destroys keys: the file is rewritten whole without them, under a lock made for that. */
  forget(gone: readonly CustomerId[], made: MadeLock | undefined): Promise<Result<void, NotKept>> {
    return this.#inTurn(() => {
      const stay = [...this.#keys].filter(([customer]) => !gone.includes(customer));
      return this.#rewrite(new Map(stay), made?.lock, made?.fileKey);
    });
  }

  /** Opens the locked file with its key; false when that is not its key. */
  openWith(fileKey: DataKey): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!this.isLocked) return true;
      const read = await this.#profile["keys.read"]({});
      const file = read.ok && read.value ? readLockedKeyFile(read.value) : undefined;
      const opened = file && (await openLockedKeys(this.#sealing, file, fileKey));
      if (!file || !opened) return false;
      // What cannot be read is not written over: the keys that can be read are of use all the same.
      if (!opened.isWhole) this.#unreadable = "customers.keys";
      this.#keys = new Map(opened.keys);
      this.#length = file.length;
      this.#fileKey = fileKey;
      return true;
    });
  }

  /** Lets go of every key; without a lock on the file nothing happens. */
  close(): void {
    this.closings += 1;
    if (!this.#lock) return;
    this.#fileKey = undefined;
    this.#keys = new Map();
  }

  async #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const acting = this.#writing.then(act);
    this.#writing = acting.catch(() => undefined);
    return await acting;
  }

  async #add(keys: CustomerKeyMap): Promise<Result<void, NotKept>> {
    if (this.isLocked) return failure("customers/locked", {});
    const fresh = [...keys].filter(([customer]) => !this.#keys.has(customer));
    const [only] = fresh;
    if (!only) return success(undefined);
    // Only one line at a time: of several a power cut may keep the last and lose the first.
    if (fresh.length > 1 || this.#length === 0)
      return await this.#rewrite(new Map([...this.#keys, ...fresh]), this.#lock, this.#fileKey);
    if (this.#unreadable !== undefined) return failure("ledger/not-written", { reason: this.#unreadable });
    const [at, fileKey] = [this.#length, this.#fileKey];
    const plain = writeKeyLine(...only);
    const bytes = fileKey
      ? writeSealedLine(await this.#sealing.seal(fileKey, aboutKeyLine, decoder.decode(plain).trimEnd()))
      : plain;
    const written = await this.#profile["keys.append"]({ at, bytes });
    if (!written.ok) return notKept(written.failure);
    this.#length = at + bytes.length;
    // It may have been locked meanwhile: the key is in the file, and must not be here.
    if (!this.isLocked) this.#keys.set(...only);
    return success(undefined);
  }

  async #rewrite(
    keys: CustomerKeyMap,
    lock: KeyLock | undefined,
    fileKey: DataKey | undefined,
  ): Promise<Result<void, NotKept>> {
    if (this.#unreadable !== undefined) return failure("ledger/not-written", { reason: this.#unreadable });
    if (this.isLocked) return failure("customers/locked", {});
    const plain = writeKeyFile(keys);
    const bytes =
      lock && fileKey
        ? writeLockedKeyFile(lock, await this.#sealing.seal(fileKey, aboutKeyFile, decoder.decode(plain)))
        : plain;
    const written = await this.#profile["keys.write"]({ bytes });
    if (!written.ok) return notKept(written.failure);
    // It may have been locked meanwhile: the keys are in the file, and must not be here.
    const isLocked = this.isLocked;
    this.#length = bytes.length;
    this.#lock = lock;
    if (isLocked) return success(undefined);
    this.#fileKey = fileKey;
    this.#keys = new Map(keys);
    return success(undefined);
  }
}
