import type { DrillWords } from "../domain/snapshot/drill-words.ts";

/** A snapshot to be verified, with what opens it: the passphrase or the key on paper, as it was typed. */
export interface ToVerify {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly key: string;
  readonly words: DrillWords;
  /** Who does it, when a protocol is wanted. */
  readonly by?: string | undefined;
}

/** What came of it: 0 whole and restored for trial, 1 not, 2 the key does not open it; one line that says so; the protocol. */
export interface Verified {
  readonly code: 0 | 1 | 2;
  readonly line: string;
  readonly protocol?: string;
}

/** Restores a snapshot for trial, in memory; nothing is written anywhere. */
export type VerifySnapshot = (asked: ToVerify) => Promise<Verified>;
