import type { AskedWay } from "../domain/codes/key-texts.ts";
import type { PackFacts } from "../domain/codes/pack.ts";
import type { EntryId } from "../domain/ledger/identity.ts";
import { endingKey, keptBy } from "../domain/scanner/endings.ts";
import { inferredAfter, nothingInferred } from "../domain/scanner/inferred.ts";
import type { Way } from "../domain/scanner/reading-texts.ts";
import type { Dependencies } from "./dependencies.ts";
import { understandFully } from "./understand.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station" | "clock">;

/** An answer about a pack; what is left out was not asked, null is nothing. */
export interface PackAnswer {
  readonly code?: string | undefined;
  readonly lot?: string | null | undefined;
  readonly expiry?: string | null | undefined;
  readonly serial?: string | null | undefined;
}

/**
 * Learns of a person's answer which keyboard the scanner is set to: only some of those that may be make of the keys what
 * was answered. Two answers have to agree: a single one may be a slip, and whatever is known decides in silence.
 */
export function learnFromAnswer(needs: Needs, of: EntryId, answer: PackAnswer): void {
  const { station, ledger } = needs;
  const { entries } = ledger.stock;
  const raw = entries.raws.get(entries.find(of));
  const heard = raw && station.heard.newest.find(({ text }) => text.slice(0, raw.length) === raw);
  if (!heard) return;
  const { keys, ending } = heard;
  const { asked = [] } = understandFully(needs, { byPosition: "", byCharacter: "", keys, ending });
  const right = asked.filter(({ facts }) => facts.some((one) => isAnswer(one, answer)));
  if (right.length === 0 || right.length === asked.length) return;
  if (asked.some(({ suffix }) => suffix !== "") && right.every(({ suffix }) => suffix === ""))
    keepEnding(station, keys);
  const said = (ways: readonly AskedWay[]) =>
    new Set(ways.flatMap((one) => one.ways.map((way) => `${way.layout} ${way.capsLock}`)));
  if (said(right).size === said(asked).size) return;
  learnWays(
    station,
    right.flatMap(({ ways }) => ways),
  );
}

/** Learns in which ways the keys came out right: the keyboard, and what the scanner makes of CapsLock. */
function learnWays(station: Needs["station"], right: readonly Way[]): void {
  const before = station.answered;
  const now = inferredAfter(before, right);
  station.answered = now;
  const { settings } = station.file;
  const { capsLock: said } = inferredAfter(nothingInferred, right);
  const isHabit = said !== "unknown" && said === before.capsLock;
  if (settings.scanner) {
    // A scanner that was taught while CapsLock was off: that alone is still open.
    if (isHabit && settings.scanner.capsLock === "unknown")
      void station.change({
        settings: { ...settings, scanner: { ...settings.scanner, capsLock: said } },
      });
    return;
  }
  if (!now.layouts.some((layout) => before.layouts.includes(layout))) return;
  const { inferred } = station;
  const capsLock = isHabit ? said : inferred.capsLock;
  void station.change({ inferred: { ...inferred, layouts: now.layouts, capsLock } });
}

/** A person says that the last sign belongs to the pack. */
function keepEnding(station: Needs["station"], keys: readonly string[]): void {
  if (endingKey(keys) !== station.endings.key) return;
  const { endings, isSure } = keptBy(station.endings);
  station.endings = endings;
  if (isSure) void station.change({ inferred: { ...station.inferred, suffix: "" } });
}

const isAnswer = (facts: PackFacts, { code, lot, expiry, serial }: PackAnswer): boolean =>
  (code === undefined || code === facts.code) &&
  isSame(lot, facts.lot) &&
  isSame(expiry, facts.expiry) &&
  isSame(serial, facts.serial);

const isSame = (said: string | null | undefined, read: string | undefined) =>
  said === undefined || (said ?? "") === (read ?? "");
