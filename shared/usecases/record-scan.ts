import type { Result } from "../base/result.ts";
import type { Expiry } from "../domain/codes/expiry.ts";
import type { KeyScan } from "../domain/codes/key-texts.ts";
import type { Lot } from "../domain/codes/lot-and-serial.ts";
import type { Problem } from "../domain/codes/pack.ts";
import { type PackScan, type Reading, type Scan, understandReading } from "../domain/codes/scan.ts";
import { type Draft, type EntryOf, entryBefore } from "../domain/ledger/entry.ts";
import type { EntryId, SessionId } from "../domain/ledger/identity.ts";
import { inferredAfter } from "../domain/scanner/inferred.ts";
import { type Failure, failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { knownFacts } from "./known-facts.ts";
import { sessionFor } from "./quarantine.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "recalls" | "station" | "clock">;
type Counted = Promise<
  Result<EntryId, Failure<"scan/person-number" | "ledger/disk-full" | "ledger/read-only" | "count/no-place">>
>;

/** Counts what was scanned; a code nobody knows, or that fails its check, is counted too, under the code as read. */
export async function recordScan(
  needs: Needs,
  request: { readonly reading: Reading; readonly times: number },
): Counted {
  const { session } = needs.station.file;
  const scan = hear(needs, request.reading);
  if (scan.kind === "person") return failure("scan/person-number", {});
  if (!session) return failure("count/no-place", {});
  const doubt = doubtOf(needs, scan);
  const known = doubt ? [] : knownFacts(needs, [scan.code, ...scan.others]);
  const place = sessionFor(needs, session, { ...scan, codes: [scan.code, ...scan.others] });
  const reading = counted(scan, place.session, request.times, doubt);
  return await record(needs, [...known, ...place.opening], reading, toConfirm(scan));
}

/** Counts what was typed or chosen from the suggestions. */
export async function recordTyped(
  needs: Needs,
  typed: {
    readonly code: string;
    readonly quantity: number;
    readonly lot?: string | undefined;
    readonly expiry?: string | undefined;
  },
): Counted {
  const { session } = needs.station.file;
  if (!session) return failure("count/no-place", {});
  const known = knownFacts(needs, [typed.code]);
  const scan =
    known.length > 0 || isNamed(needs, typed.code) ? undefined : understand(needs, typedReading(typed.code));
  if (scan?.kind === "person") return failure("scan/person-number", {});
  const doubt = scan && doubtOf(needs, scan);
  const { lot, expiry } = typed;
  const place = sessionFor(needs, session, { ...typed, codes: [scan?.code ?? typed.code] });
  return await record(needs, [...known, ...place.opening], {
    kind: "counted",
    session: place.session,
    code: scan?.code ?? typed.code,
    ...(lot ? { lot } : {}),
    ...(expiry ? { expiry } : {}),
    delta: typed.quantity,
    unit: "pack",
    ...(doubt ? { doubt } : {}),
  });
}

/** What a reading means here and now. */
export const understand = (needs: Needs, reading: Reading): Scan => understandFully(needs, reading).scan;

/** Understands a reading of the scanner, remembers it for the inspector and learns of it what is sure. */
function hear(needs: Needs, reading: Reading): Scan {
  const { station, clock } = needs;
  if (reading.byPosition.includes("\x1d") && reading.ending !== "typed") station.sendsSeparators = true;
  const understood = understandFully(needs, reading);
  station.heard.add(reading, understood, clock.now());
  const { inferred } = station;
  const after = understood.sure ? inferredAfter(inferred, understood.sure) : inferred;
  if (after !== inferred && !station.file.settings.scanner) void station.change({ inferred: after });
  return understood.scan;
}

function understandFully(needs: Needs, reading: Reading): KeyScan {
  const { catalogue, station, clock } = needs;
  return understandReading(reading, {
    today: clock.today(),
    sendsSeparators: station.sendsSeparators,
    country: station.file.settings.country,
    scanner: station.file.settings.scanner,
    inferred: station.inferred,
    // Not what was merely read before: a text that fits no rule would be a product the second time.
    isKnown: (code) => catalogue.find(code) !== undefined || isNamed(needs, code),
  });
}

/** A code as typed, for those who judge readings. */
export const typedReading = (code: string): Reading => ({
  byPosition: code,
  byCharacter: code,
  ending: "typed",
});

async function record(
  { ledger }: Needs,
  known: readonly Draft[],
  reading: Draft<"counted">,
  doubted: readonly Draft<"doubted">[] = [],
): Counted {
  const recorded = await ledger.record([...known, reading, ...doubted]);
  if (!recorded.ok) return recorded;
  const id = recorded.value[known.length];
  if (!id) throw new Error("A reading without an id");
  return { ok: true, value: id };
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
    delta: times,
    unit: "pack",
    ...(serial ? { serial } : {}),
    ...(doubt ? { doubt } : {}),
    raw: raw.slice(0, 2000),
  };
}

/** What keeps a reading from being simply counted: its check, its form, a list that should have had it, two meanings. */
function doubtOf(needs: Needs, scan: Exclude<Scan, { kind: "person" }>): EntryOf<"counted">["doubt"] {
  if (scan.kind === "check-digit") return "check-digit";
  if (scan.kind === "unreadable") return "no-rule";
  if (scan.question && scan.question.length > 1) return "ambiguous";
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

function isNamed({ ledger }: Needs, code: string): boolean {
  const { products, entries } = ledger.stock;
  const place = entries.codes.find(code);
  return place !== undefined && products.isNamed(products.root(place));
}
