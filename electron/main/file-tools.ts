import type { BroughtPaths } from "./brought-paths.ts";
import type { ChosenFiles } from "./chosen-files.ts";
import type { Journal } from "./journal.ts";
import type { SnapshotsUnderWay } from "./snapshots-under-way.ts";
import type { WatchSticks } from "./watch-sticks.ts";

/** The system's dialogs; each answers a path or paths, undefined or none when the person cancelled. */
export interface Dialogs {
  chooseFiles(title: string): Promise<readonly string[]>;
  chooseFolder(title: string): Promise<string | undefined>;
  chooseTarget(title: string, suggestedName: string): Promise<string | undefined>;
}

/** What the file methods work with. */
export interface FileTools {
  readonly dialogs: Dialogs;
  readonly profile: string;
  readonly journal: Journal;
  /** Paths the program was given from outside. */
  readonly brought: Pick<BroughtPaths, "take">;
  /** The files that may be read; those of others who hand out handles are among them. */
  readonly chosen?: ChosenFiles;
  /** What is being written on sticks, by whichever way. */
  readonly underWay?: SnapshotsUnderWay;
  /** Sticks of ours: what is saved on one by hand is written and remembered as what is written by itself. */
  readonly sticks?: Pick<WatchSticks, "letterAt" | "save">;
  readonly version: string;
  readonly now: () => Date;
  /** The rights a saved table gets: those the person's system gives to new files, since tables are for others too. */
  readonly savedFileMode: number;
}
