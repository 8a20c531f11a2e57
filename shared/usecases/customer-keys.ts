import { type Result, success } from "../base/result.ts";
import {
  type CustomerKeyMap,
  type DataKey,
  readKeyFile,
  writeKeyFile,
  writeKeyLine,
} from "../domain/customers/key-file.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import { type Failure, failure } from "../errors.ts";
import type { Profile } from "../ports/profile.ts";

type NotKept = Failure<"ledger/not-written" | "ledger/disk-full">;

/** The key file as it was found. */
interface Found {
  readonly keys: CustomerKeyMap;
  /** So many bytes of the file count; 0 when there is none. */
  readonly length: number;
  /** Why it could not be read, when it could not. */
  readonly unreadable?: string;
}

/**
 * The customers' data keys, in memory and in the key file of the profile: one key is one flushed line at its end, several
 * rewrite it whole. They never enter the ledger. A key file that cannot be read is never written over.
 */
export class CustomerKeys {
  readonly #profile: Profile;
  readonly #keys: Map<CustomerId, DataKey>;
  readonly #unreadable: string | undefined;
  #length: number;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(profile: Profile, { keys, length, unreadable }: Found) {
    this.#profile = profile;
    this.#keys = new Map(keys);
    this.#length = length;
    this.#unreadable = unreadable;
  }

  static async open(profile: Profile): Promise<CustomerKeys> {
    const nothing: Found = { keys: new Map(), length: 0 };
    const read = await profile["keys.read"]({});
    if (!read.ok) return new CustomerKeys(profile, { ...nothing, unreadable: read.failure.facts.reason });
    if (read.value === null) return new CustomerKeys(profile, nothing);
    const file = readKeyFile(read.value);
    return new CustomerKeys(profile, file ?? { ...nothing, unreadable: "customers.keys" });
  }

  get size(): number {
    return this.#keys.size;
  }

  of(customer: CustomerId): DataKey | undefined {
    return this.#keys.get(customer);
  }

  /** The key file in one piece, to go along in a copy. */
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
    const fresh = [...keys].filter(([customer]) => !this.#keys.has(customer));
    const [only] = fresh;
    if (!only) return success(undefined);
    // Only one line at a time: of several a power cut may keep the last and lose the first.
    const isLine = fresh.length === 1 && this.#length > 0;
    const at = isLine ? this.#length : 0;
    const bytes = isLine ? writeKeyLine(...only) : writeKeyFile(new Map([...this.#keys, ...fresh]));
    const written = isLine
      ? await this.#profile["keys.append"]({ at, bytes })
      : await this.#profile["keys.write"]({ bytes });
    if (written.ok) {
      this.#length = at + bytes.length;
      for (const [customer, key] of fresh) this.#keys.set(customer, key);
      return success(undefined);
    }
    const { code, facts } = written.failure;
    return code === "ledger/disk-full" ? failure(code, facts) : failure("ledger/not-written", facts);
  }
}
