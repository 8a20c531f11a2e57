import type { Holds } from "../domain/snapshot/drill-protocol.ts";
import type { Header } from "../domain/snapshot/header.ts";

/** What came of a snapshot that was restored for trial. */
export interface Checked {
  /** `wrong-key`: nobody knows yet what it is. */
  readonly result: "whole" | "not-whole" | "no-snapshot" | "newer" | "wrong-key";
  /** What of it is not as it says, when it is not whole. */
  readonly part: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** What it says of itself, when it says something. */
  readonly header?: Header | undefined;
  /** What came back, when it is whole. */
  readonly holds?: Holds | undefined;
}
