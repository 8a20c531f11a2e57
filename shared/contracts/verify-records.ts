/** A snapshot to be verified, with what opens it: the passphrase or the key on paper, as it was typed. */
export interface ToVerify {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly key: string;
}

/** What came of it: 0 whole and restored for trial, 1 not, 2 the key does not open it; and one line that says so. */
export interface Verified {
  readonly code: 0 | 1 | 2;
  readonly line: string;
}

/** Restores a snapshot for trial, in memory; nothing is written anywhere. */
export type VerifySnapshot = (asked: ToVerify) => Promise<Verified>;
