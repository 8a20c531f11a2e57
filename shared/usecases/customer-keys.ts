import { type Result, success } from "../base/result.ts";
import { Turns } from "../base/turns.ts";
import type { CustomerKeyMap, DataKey } from "../domain/customers/key-file.ts";
import type { KeyLock, MadeLock } from "../domain/customers/locked-key-file.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import { failure } from "../errors.ts";
import type { Profile } from "../ports/profile.ts";
import { type FoundKeys, foundKeys, type KeysTrouble } from "./found-keys.ts";
import { KeyFileAtRest, type LockedFound, type NotKept, type Seals } from "./key-file-at-rest.ts";

/**
 * The customers' data keys, in memory and in the key file of the profile: one key is one flushed line at its end, several
 * rewrite it whole. They never enter the ledger. Under its lock the file is sealed with a key of its own; while that is not
 * here, no customer's key is, and none can be added.
 */
export class CustomerKeys {
  readonly #file: KeyFileAtRest;
  #keys: Map<CustomerId, DataKey> = new Map();
  #lock: KeyLock | undefined;
  #trouble: KeysTrouble | undefined;
  /** What lies open in the place of a locked file: of no use before a person says so. */
  #aside: CustomerKeyMap = new Map();
  /** The key the file is sealed with, while it is open. */
  #fileKey: DataKey | undefined;
  readonly #turns = new Turns();
  #expectsLock = false;
  closings = 0; // What was begun before it was told to close must not open it again.
  /** Hears that the file is under a lock from now on. */
  whenLocked: () => void = () => {};

  private constructor(profile: Profile, sealing: Seals, found: FoundKeys) {
    this.#file = new KeyFileAtRest(profile, sealing, found);
    this.#found(found);
  }

  static open = async (profile: Profile, sealing: Seals) =>
    new CustomerKeys(profile, sealing, await foundKeys(profile));

  /** "none": the file lies open, under no lock. */
  get state(): "none" | "open" | "locked" {
    if (this.#trouble && this.#trouble !== "part") return "locked";
    if (!this.#lock) return "none";
    return this.#fileKey === undefined ? "locked" : "open";
  }

  get isLocked(): boolean {
    return this.state === "locked";
  }

  /** What is wrong with the file, as far as it is known; one that is locked shows the rest when it is opened. */
  get trouble(): KeysTrouble | undefined {
    return this.#trouble;
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

  of(customer: CustomerId): DataKey | undefined {
    return this.#keys.get(customer);
  }

  /** The file was under a lock when it was last here: one that lies open now, or none, is not taken for it. */
  expectLock(): void {
    this.#expectsLock = true;
    if (this.#lock) this.whenLocked();
    if (this.#lock || this.#trouble) return;
    this.#trouble = this.#file.length === 0 ? "damaged" : "replaced";
    this.#aside = this.#keys;
    this.#keys = new Map();
  }

  /**
   * The key file in one piece, to go along in a copy; undefined without any key, and while it is damaged. While it is locked
   * it goes along as it lies there: who opens the copy with the passphrase or the key on paper opens it too.
   */
  async file(): Promise<Uint8Array | undefined> {
    await this.readAgain();
    if (!this.isLocked) return this.#keys.size > 0 ? await this.#file.bytesOf(this.#keys) : undefined;
    if (this.#trouble && this.#trouble !== "part") return undefined;
    const bytes = await this.#file.lockedBytes();
    return typeof bytes === "string" ? this.#damaged(bytes) : bytes;
  }

  /** Has a file that could not be read read once more; false when it still cannot be. Nothing is written meanwhile. */
  readAgain(): Promise<boolean> {
    return this.#turns.take(async () => {
      if (this.#trouble === "unread") this.#found(await this.#file.read());
      return this.trouble !== "unread";
    });
  }

  /** Keeps keys beside those there are; resolved well means the file is flushed. A key that is there already stays. */
  add(keys: CustomerKeyMap): Promise<Result<void, NotKept>> {
    return this.#turns.take(() => this.#add(keys));
  }

  /** Puts the file under a lock, or under another one: it is rewritten whole, sealed with a new key, with keys that came beside it. */
  lockTo(lock: KeyLock, fileKey: DataKey, came: CustomerKeyMap = new Map()): Promise<Result<void, NotKept>> {
    return this.#turns.take(() => this.#rewrite(new Map([...came, ...this.#keys]), { lock, fileKey }));
  }

  /** Destroys keys: the file is rewritten whole without them, under a lock made for that. */
  forget(gone: readonly CustomerId[], made: MadeLock | undefined): Promise<Result<void, NotKept>> {
    const stay = () => new Map([...this.#keys].filter(([customer]) => !gone.includes(customer)));
    return this.#turns.take(() => this.#rewrite(stay(), made));
  }

  /** Sets the file that lies there aside, whatever it is, and writes another one with what of it is here and the keys that came. */
  beginAnew(came: CustomerKeyMap, made: MadeLock | undefined): Promise<Result<void, NotKept>> {
    return this.#turns.take(async () => {
      if (this.#trouble === "unread") return failure("ledger/not-written", { reason: "customers.keys" });
      const keys = new Map([...this.#aside, ...this.#keys, ...came]);
      const written = await this.#write("keys.anew", keys, made);
      if (written.ok) [this.#aside, this.#trouble] = [new Map(), undefined];
      return written;
    });
  }

  /** Opens the locked file with its key, as it was just read or as it lies there; false when it does not open by that. */
  openWith(fileKey: DataKey, read?: Promise<LockedFound>): Promise<boolean> {
    return this.#turns.take(async () => {
      if (!this.isLocked) return true;
      const opened = await this.#file.open(fileKey, read);
      if (opened === "damaged") this.#damaged("damaged");
      if (typeof opened === "string") return false;
      // What cannot be read is not written over: the keys that can be read are of use all the same.
      if (!opened.isWhole) this.#damaged("part");
      this.#keys = new Map(opened.keys);
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

  async #add(keys: CustomerKeyMap): Promise<Result<void, NotKept>> {
    if (this.isLocked) return failure("customers/locked", {});
    const fresh = [...keys].filter(([customer]) => !this.#keys.has(customer));
    const [only] = fresh;
    if (!only) return success(undefined);
    const [lock, fileKey] = [this.#lock, this.#fileKey];
    // Only one line at a time: of several a power cut may keep the last and lose the first.
    if (fresh.length > 1 || !this.#file.takesLines)
      return await this.#rewrite(new Map([...this.#keys, ...fresh]), lock && fileKey && { lock, fileKey });
    const written = await this.#file.append(only, fileKey);
    // It may have been locked meanwhile: the key is in the file, and must not be here.
    if (written.ok && !this.isLocked) this.#keys.set(...only);
    return written;
  }

  async #rewrite(keys: CustomerKeyMap, made: MadeLock | undefined): Promise<Result<void, NotKept>> {
    return this.isLocked ? failure("customers/locked", {}) : await this.#write("keys.write", keys, made);
  }

  async #write(
    how: "keys.write" | "keys.anew",
    keys: CustomerKeyMap,
    made: MadeLock | undefined,
  ): Promise<Result<void, NotKept>> {
    const { closings } = this;
    const canClose = this.#lock !== undefined;
    const written = await this.#file.write(how, keys, made);
    if (!written.ok) return written;
    this.#lock = made?.lock;
    if (made) this.whenLocked();
    // It may have been locked meanwhile: the keys are in the file, and must not be here.
    if (canClose && closings !== this.closings) return written;
    this.#fileKey = made?.fileKey;
    this.#keys = new Map(keys);
    return written;
  }

  #found({ keys, lock, trouble }: FoundKeys): void {
    [this.#keys, this.#lock, this.#trouble] = [new Map(keys), lock, trouble];
    if (this.#expectsLock || lock) this.expectLock();
  }

  #damaged(how: KeysTrouble): undefined {
    this.#trouble = how;
    this.#file.damaged();
  }
}
