import { type Result, success } from "../base/result.ts";
import {
  type CustomerKeyMap,
  type DataKey,
  readKeyFile,
  writeKeyFile,
} from "../domain/customers/key-file.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import { type Failure, failure } from "../errors.ts";
import type { Profile } from "../ports/profile.ts";

type NotKept = Failure<"ledger/not-written" | "ledger/disk-full">;

/**
 * The customers' data keys, in memory and in the key file of the profile, which is rewritten whole and flushed before a
 * key is used. They never enter the ledger. A key file that cannot be read is never written over.
 */
export class CustomerKeys {
  readonly #profile: Profile;
  #keys: CustomerKeyMap;
  readonly #unreadable: string | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(profile: Profile, keys: CustomerKeyMap, unreadable: string | undefined) {
    this.#profile = profile;
    this.#keys = keys;
    this.#unreadable = unreadable;
  }

  static async open(profile: Profile): Promise<CustomerKeys> {
    const read = await profile["keys.read"]({});
    if (!read.ok) return new CustomerKeys(profile, new Map(), read.failure.facts.reason);
    const keys = read.value === null ? new Map<CustomerId, DataKey>() : readKeyFile(read.value);
    return keys
      ? new CustomerKeys(profile, keys, undefined)
      : new CustomerKeys(profile, new Map(), "customers.keys");
  }

  get size(): number {
    return this.#keys.size;
  }

  of(customer: CustomerId): DataKey | undefined {
    return this.#keys.get(customer);
  }

  /** The key file as it is, to go along in a copy. */
  file(): Uint8Array {
    return writeKeyFile(this.#keys);
  }

  /** Keeps keys beside those there are; resolved well means the file is flushed. A key that is there already stays. */
  async add(keys: CustomerKeyMap): Promise<Result<void, NotKept>> {
    const adding = this.#writing.then(() => this.#add(keys));
    this.#writing = adding.catch(() => undefined);
    return await adding;
  }

  async #add(keys: CustomerKeyMap): Promise<Result<void, NotKept>> {
    if (this.#unreadable !== undefined) return failure("ledger/not-written", { reason: this.#unreadable });
    if ([...keys.keys()].every((customer) => this.#keys.has(customer))) return success(undefined);
    const all = new Map([...keys, ...this.#keys]);
    const written = await this.#profile["keys.write"]({ bytes: writeKeyFile(all) });
    if (written.ok) {
      this.#keys = all;
      return success(undefined);
    }
    const { code, facts } = written.failure;
    return code === "ledger/disk-full" ? failure(code, facts) : failure("ledger/not-written", facts);
  }
}
