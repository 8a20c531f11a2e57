import { type Result, success } from "../base/result.ts";
import type { Expiry } from "../domain/codes/expiry.ts";
import type { Lot } from "../domain/codes/lot-and-serial.ts";
import type { Problem } from "../domain/codes/pack.ts";
import type { PackScan, Reading, Scan } from "../domain/codes/scan.ts";
import { type Draft, type EntryOf, entryBefore } from "../domain/ledger/entry.ts";
import type { EntryId, SessionId } from "../domain/ledger/identity.ts";
import { sheetOf } from "../domain/scanner/own-sheet.ts";
import { type Failure, failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { knownFacts } from "./known-facts.ts";
import { sessionFor } from "./quarantine.ts";
import { hear, isNamed, typedReading, understand } from "./understand.ts";

/** What counting needs. */
export type Needs = Pick<
  Dependencies,
  "ledger" | "catalogue" | "recalls" | "station" | "clock" | "isPractice"
>;
type NotCounted = Failure<
  "scan/person-number" | "scan/own-sheet" | "ledger/disk-full" | "ledger/read-only" | "count/no-place"
>;
/** The id of the reading, or why it was not counted. */
export type Counted = Promise<Result<EntryId, NotCounted>>;

/** What was typed or chosen from the suggestions. */
export interface Typed {
  readonly code: string;
  readonly quantity: number;
  /** The quantity is pieces of an open pack. */
  readonly inPieces?: boolean | undefined;
  readonly lot?: string | undefined;
  readonly expiry?: string | undefined;
}

/** A reading as it would be counted, and what has to be said before it. */
export interface Read {
  readonly known: readonly Draft[];
  readonly counted: Draft<"counted">;
  /** Other codes that the reading carries. */
  readonly others: readonly string[];
  /** What of it is to be confirmed, or that its pack is open; said right after it. */
  readonly confirm: readonly Draft<"doubted" | "inPieces">[];
}

/** Counts what was scanned; a code nobody knows, or that fails its check, is counted too, under the code as read. */
export async function recordScan(needs: Needs, request: Parameters<typeof draftOf>[1]): Counted {
  const read = draftOf(needs, request);
  return read.ok ? await count(needs, read.value) : read;
}

/** Counts what was typed or chosen from the suggestions. */
export async function recordTyped(needs: Needs, typed: Typed): Counted {
  const read = typedDraft(needs, typed);
  return read.ok ? await count(needs, read.value) : read;
}

/** What was scanned as a reading of the place that is open. */
export function draftOf(
  needs: Needs,
  request: { readonly reading: Reading; readonly times: number },
): Result<Read, NotCounted> {
  const { session } = needs.station.file;
  const scan = hear(needs, request.reading);
  if (scan.kind === "person") return failure("scan/person-number", {});
  const sheet = refusedSheet(needs, scan, request.reading);
  if (sheet) return failure("scan/own-sheet", { sheet });
  if (!session) return failure("count/no-place", {});
  const doubt = doubtOf(needs, scan);
  const known = doubt ? [] : knownFacts(needs, [scan.code, ...scan.others]);
  return success({
    known,
    counted: counted(scan, session, request.times, doubt),
    others: scan.others,
    confirm: toConfirm(scan),
  });
}

/** What was typed as a reading of the place that is open. */
export function typedDraft(needs: Needs, typed: Typed): Result<Read, NotCounted> {
  const { session } = needs.station.file;
  if (!session) return failure("count/no-place", {});
  const known = knownFacts(needs, [typed.code]);
  const reading = typedReading(typed.code);
  const scan = known.length > 0 || isNamed(needs, typed.code) ? undefined : understand(needs, reading);
  if (scan?.kind === "person") return failure("scan/person-number", {});
  const sheet = scan && refusedSheet(needs, scan, reading);
  if (sheet) return failure("scan/own-sheet", { sheet });
  const doubt = scan && doubtOf(needs, scan);
  const { lot, expiry } = typed;
  return success({
    known,
    counted: {
      kind: "counted",
      session,
      code: scan?.code ?? typed.code,
      ...(lot ? { lot } : {}),
      ...(expiry ? { expiry } : {}),
      delta: typed.inPieces ? 1 : typed.quantity,
      unit: "pack",
      ...(doubt ? { doubt } : {}),
    },
    others: scan?.others ?? [],
    confirm: typed.inPieces
      ? [{ kind: "inPieces", of: entryBefore, said: typed.quantity, replaces: [] }]
      : [],
  });
}

/** What a reading is of that this program printed itself: it counts nowhere but in the practice room, where samples do. */
function refusedSheet(needs: Needs, scan: Exclude<Scan, { kind: "person" }>, reading: Reading) {
  const isKnown = (code: string) => needs.catalogue.find(code) !== undefined || isNamed(needs, code);
  const sheet = sheetOf(scan, reading, isKnown);
  return sheet === "practice" && needs.isPractice ? undefined : sheet;
}

/** Counts a reading in the place that is open, or beside it when its pack may not be dispensed. */
async function count(needs: Needs, { known, counted, others, confirm }: Read): Counted {
  const pack = { ...counted, codes: [counted.code, ...others] };
  const { session, opening } = sessionFor(needs, counted.session, pack);
  return await record(needs, [...known, ...opening], { ...counted, session }, confirm);
}

/** Writes a reading, what is said before it and what goes with it, as one group; answers the id of the reading. */
export async function record(
  { ledger }: Pick<Needs, "ledger">,
  before: readonly Draft[],
  reading: Draft<"counted" | "takenOut">,
  after: readonly Draft[] = [],
): Counted {
  const recorded = await ledger.record([...before, reading, ...after]);
  if (!recorded.ok) return recorded;
  const id = recorded.value[before.length];
  if (!id) throw new Error("A reading without an id");
  return success(id);
}

function counted(
  scan: Exclude<Scan, { kind: "person" }>,
  session: SessionId,
  times: number,
  doubt: EntryOf<"counted">["doubt"],
): Draft<"counted"> {
  const { code, lot, expiry, serial, raw } = scan as PackScan & {
    readonly lot?: Lot;
    readonly expiry?: Expiry;
  };
  return {
    kind: "counted",
    session,
    code: code.slice(0, 1000),
    ...(lot ? { lot } : {}),
    ...(expiry ? { expiry } : {}),
    delta: times * (scan.count ?? 1),
    unit: "pack",
    ...(serial ? { serial } : {}),
    ...(doubt ? { doubt } : {}),
    raw: raw.slice(0, 2000),
  };
}

/** What keeps a reading from being simply counted: its check, its form, a list that should have had it, two meanings. */
function doubtOf(needs: Needs, scan: Exclude<Scan, { kind: "person" }>): EntryOf<"counted">["doubt"] {
  // One way is a question too where the text may stay what it is.
  if (scan.question && (scan.question.length > 1 || scan.kind !== "pack")) return "ambiguous";
  if (scan.kind === "check-digit") return "check-digit";
  if (scan.kind === "unreadable") return "no-rule";
  if (scan.problems.includes("date")) return "date";
  const codes = [scan.code, ...scan.others];
  const listed =
    codes.some((code) => needs.catalogue.find(code)) || codes.some((code) => isNamed(needs, code));
  return !listed && codes.some((code) => needs.catalogue.covers(code)) ? "not-listed" : undefined;
}

/** What counts as it was read, and waits for a person to say that it is so; a question is answered anyway. */
function toConfirm({ problems, question }: Exclude<Scan, { kind: "person" }>): readonly Draft<"doubted">[] {
  const why = question ? undefined : problems.find((problem) => confirmed.includes(problem));
  return why ? [{ kind: "doubted", of: entryBefore, why }] : [];
}

const confirmed: readonly Problem[] = ["separator-lost", "lot", "serial", "unknown-part"];
