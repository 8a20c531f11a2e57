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
