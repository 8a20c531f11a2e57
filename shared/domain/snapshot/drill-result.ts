import type { DrillWords } from "./drill-words.ts";
import type { Header } from "./header.ts";

/** What came of a check, as far as its one line needs it. */
interface Came {
  readonly result: "whole" | "not-whole" | "no-snapshot" | "newer" | "wrong-key";
  readonly part: string;
  readonly name: string;
  readonly header?: Header | undefined;
}

/** One line that says what came of it. */
export function drillResult({ result, part, name, header }: Came, words: DrillWords): string {
  switch (result) {
    case "whole": {
      const facts = header
        ? [header.station, header.created, words.entriesIs(header.entries)].filter(Boolean).join(", ")
        : "";
      return words.whole(name, facts);
    }
    case "not-whole":
      return words.notWhole(name, part);
    case "no-snapshot":
      return words.noSnapshot(name);
    case "newer":
      return words.newer(name);
    case "wrong-key":
      return words.wrongKey(name);
  }
}

/** The same where the file and its facts stand beside it already. */
export function drillVerdict(came: Came, words: DrillWords): string {
  const line = drillResult(came, words);
  return came.result === "whole" ? line.slice(0, line.indexOf(":")).trim() : line;
}
