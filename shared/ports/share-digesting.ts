import type { EntryOf } from "../domain/ledger/entry.ts";

/** What a closing entry says of a writer: the range it staged, and the digest over it. */
export type Share = EntryOf<"batchClosed">["shares"][number];

/** Digests for stages, one after another. */
export interface ShareDigests {
  /** A stage may come soon: what takes time to start is started, and waits for it. */
  expect(): void;
  /** Begins the digests of a stage. */
  begin(): ShareDigesting;
}

/** Takes the digests of one stage while its pages are written. */
export interface ShareDigesting {
  /** Takes a page in, as the bytes it rests as; those of one writer come in order. */
  add(page: Uint8Array): void;
  /** Each writer's share. Rejects when what was taken in were no pages in order, which is a bug. */
  shares(): Promise<readonly Share[]>;
  /** Lets go of what it holds, also when the shares were never asked for. */
  end(): void;
}
