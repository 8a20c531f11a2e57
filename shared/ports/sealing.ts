import type { DataKey } from "../domain/customers/key-file.ts";

/** Behind a passphrase: standard age files, which the `age` program opens too. */
export interface PassphraseFiles {
  lock(bytes: Uint8Array, passphrase: string): Promise<Uint8Array>;
  /** The bytes again; undefined when the passphrase does not open the file. */
  unlock(file: Uint8Array, passphrase: string): Promise<Uint8Array | undefined>;
}

/** One act of passphrase files, as it is asked of a worker. */
export interface PassphraseAsked {
  readonly act: keyof PassphraseFiles;
  readonly bytes: Uint8Array;
  readonly passphrase: string;
}

/** What closes personal data, and opens it again for whoever has the key or the passphrase. */
export interface Sealing extends PassphraseFiles {
  newKey(): DataKey;
  /** The text, unreadable and unchangeable without the key, bound to what it is about; base64. */
  seal(key: DataKey, about: string, text: string): Promise<string>;
  /** The text again; undefined when the key, the seal or what it is about is another one. */
  open(key: DataKey, about: string, sealed: string): Promise<string | undefined>;
}

/** A sealed text, what it is about, and the key it opens with. */
export interface SealedText {
  readonly key: DataKey;
  readonly about: string;
  readonly sealed: string;
}

/** Opens thousands of seals, where that holds up nobody else. */
export interface SealOpening {
  /** Many will soon be asked for. */
  expect(): void;
  /** Their texts; undefined for each that does not open, and for all that were not open when they were let go of. */
  open(seals: readonly SealedText[]): Promise<readonly (string | undefined)[]>;
  /** Lets go of every key and text. */
  letGo(): void;
}

/** A turn of seals, as it is asked of a worker, and its texts. */
export interface OpeningAsked {
  readonly turn: number;
  readonly seals: readonly SealedText[];
}
export interface OpeningSaid {
  readonly turn: number;
  readonly texts: readonly (string | undefined)[];
}
