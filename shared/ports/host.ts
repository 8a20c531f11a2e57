import type { Result } from "../base/result.ts";
import type { Client } from "../contracts/contract.ts";
import type { hostContract } from "../contracts/host-contract.ts";
import type { Failure } from "../errors.ts";

/** A file that was dropped, as a browser holds it. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
  readonly isFolder: boolean;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** A file that can be read under its handle, or why it cannot. */
export type KeptFile = Result<
  { readonly handle: string; readonly name: string; readonly size: number },
  Failure<"file/not-readable" | "file/too-large" | "file/is-folder">
>;

/** What comes to the program without its asking. */
interface Incoming {
  /** Lets a dropped file be read by `file.read`, as a chosen one. */
  keep(file: DroppedFile): KeptFile;
  /** Calls when files were brought, which `file.brought` then gives; answers how to stop that. */
  onBrought(told: () => void): () => void;
  /** Calls when there is something new in `stick.all`; answers how to stop that. */
  onSticks(told: () => void): () => void;
  /** Calls when there is something new in `card.now`; answers how to stop that. */
  onCards(told: () => void): () => void;
  /** Calls when the system was locked or goes to sleep; answers how to stop that. */
  onSystemLock(told: () => void): () => void;
}

/** The machine: choose, read and save files, what is brought to it, and what this installation is. */
export type Host = Client<typeof hostContract> & Incoming;
