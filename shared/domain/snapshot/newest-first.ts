import { readSnapshotName, secondText } from "./name.ts";

/** A copy as it was found: its name, and when its file system says it was written, in milliseconds since 1970. */
interface Found {
  readonly name: string;
  readonly changed: number;
}

/** When a copy was made: as its name says, since copying a file changes what its file system says; `2026-11-22 10.41.07`. */
export const madeAt = ({ name, changed }: Found): string =>
  readSnapshotName(name)?.time ?? secondText(changed);

/** Copies by when they were made, the newest first. */
export const newestFirst = <F extends Found>(found: readonly F[]): readonly F[] =>
  [...found].sort((a, b) => (madeAt(a) < madeAt(b) ? 1 : madeAt(a) > madeAt(b) ? -1 : 0));
