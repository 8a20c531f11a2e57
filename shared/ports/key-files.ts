import type { Archive, ArchivePart, Unpacked } from "./archive.ts";

/** A pair of keys: whoever has the public one closes, only who has the secret one opens. */
export interface KeyPair {
  /** `age1…` */
  readonly open: string;
  /** `AGE-SECRET-KEY-1…` */
  readonly secret: string;
}

/** Files closed to public keys, in the age format, which the `age` program opens too. */
export interface KeyFiles {
  newPair(): Promise<KeyPair>;
  close(bytes: Uint8Array, to: readonly string[]): Promise<Uint8Array>;
  /** The bytes again; undefined when the secret key does not open the file, or the file is damaged. `grew` hears of more of them. */
  open(
    file: Uint8Array,
    secret: string,
    grew?: (bytes: Uint8Array) => Promise<void>,
  ): Promise<Uint8Array | undefined>;
  /** A secret key behind a passphrase, as lines of text that `age -d -i` takes. */
  lock(secret: string, passphrase: string): Promise<string>;
  /** The secret key again; undefined when the passphrase does not open it. */
  unlock(locked: string, passphrase: string): Promise<string | undefined>;
}

/** All it takes to close a snapshot and to open one. */
export interface Closing extends Archive, KeyFiles {
  /** Opens a closed archive and unpacks it, in one act; undefined as `open` says it. `came` hears as in `unpacking`. */
  openArchive(
    file: Uint8Array,
    secret: string,
    most: number,
    came?: (part: ArchivePart) => void,
  ): Promise<Unpacked | undefined>;
}

/** One act of archives and key files, as it is asked of a worker; "ready": of which something may be asked soon. */
export interface ClosingAsked {
  readonly act: keyof Closing | "ready";
  readonly given: readonly unknown[];
}

/** What answers it: each part of an archive as it comes, then what was made; of an archive whose parts came so many there are. */
export type ClosingSaid = { readonly came: ArchivePart } | { readonly made: unknown };
