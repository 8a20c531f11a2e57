import type { DrillWords } from "./drill-words.ts";
import type { Header } from "./header.ts";

/** What a snapshot brings back, as it was counted when it was restored for trial. */
export interface Holds {
  readonly pharmacy: string;
  /** Its entries by the station they were made at; one of which nobody knows the name has none. */
  readonly stations: readonly { readonly station: string; readonly entries: number }[];
  readonly operators: readonly string[];
  readonly entries: number;
  readonly lines: number;
  readonly packs: number;
  /** When the first and the last of them were made, in milliseconds since 1970; 0 for none. */
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  /** The keys of its customers do not open with what opens the snapshot, or not all of them. */
  readonly keysClosed: boolean;
  readonly missing: readonly { readonly station: string; readonly from: number; readonly to: number }[];
}

/** What is known of a restore that was tried. */
export interface Drill {
  /** When it ended. */
  readonly at: Date;
  /** Who did it, as that person says. */
  readonly by: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** What the snapshot says of itself; undefined when it says nothing. */
  readonly header: Header | undefined;
  /** What came of it, as the one line says it. */
  readonly result: string;
  /** What came back; undefined when nothing did. */
  readonly holds?: Holds | undefined;
}

/** One line of a protocol: what it speaks of, and what it says. */
export type DrillRow = readonly [about: string, said: string];

/** The protocol of a drill, line by line: when, which, what came of it, what came back, by whom. */
export function drillRows(drill: Drill, words: DrillWords): readonly DrillRow[] {
  const { at, by, name, size, sha256, header, result, holds } = drill;
  const made = header
    ? words.madeBy(momentText(new Date(header.created)), header.station, header.version)
    : words.notKnown;
  return [
    [words.when, momentText(at)],
    [words.which, name],
    [words.size, words.bytes(String(size))],
    ["SHA-256", sha256],
    [words.made, made],
    [words.result, result],
    ...(holds ? holdsRows(holds, words) : []),
    [words.by, by],
    [words.signature, "______________________________"],
  ];
}

function holdsRows(holds: Holds, words: DrillWords): readonly DrillRow[] {
  const { stations, entries, from, to, missing } = holds;
  const parts = stations.map(({ station, entries: count }) => `${station || words.notKnown} ${count}`);
  const gaps = missing.map((gap) => words.missingRange(String(gap.from), String(gap.to), gap.station));
  const span = to === 0 ? words.nothing : `${momentText(new Date(from))} – ${momentText(new Date(to))}`;
  return [
    [words.pharmacy, holds.pharmacy || words.notKnown],
    [words.entries, parts.length > 0 ? `${entries} (${parts.join(", ")})` : String(entries)],
    [words.span, span],
    [words.people, holds.operators.join(", ") || words.nothing],
    [words.stock, words.lines(String(holds.lines), String(holds.packs))],
    [words.customers, holds.keysClosed ? `${holds.customers}: ${words.keysClosed}` : String(holds.customers)],
    [words.missing, gaps.join(", ") || words.nothing],
  ];
}

/** The same as text, to be printed and signed. */
export function drillProtocol(drill: Drill, words: DrillWords): string {
  const rows = drillRows(drill, words);
  const width = Math.max(...rows.map(([about]) => about.length)) + 2;
  return [words.title, ...rows.map(([about, said]) => `${about.padEnd(width)}${said}`)].join("\n");
}

/** A moment where the machine stands, day first as in all four languages: `22/11/2026 10:41:07`. */
export function momentText(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
