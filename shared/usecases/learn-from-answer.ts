import type { PackFacts } from "../domain/codes/pack.ts";
import type { EntryId } from "../domain/ledger/identity.ts";
import { inferredAfter } from "../domain/scanner/inferred.ts";
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
  if (!heard || station.file.settings.scanner) return;
  const { keys, ending } = heard;
  const { asked = [] } = understandFully(needs, { byPosition: "", byCharacter: "", keys, ending });
  const right = asked.filter(({ facts }) => facts.some((one) => isAnswer(one, answer)));
  if (right.length === 0 || right.length === asked.length) return;
  const before = station.answered;
  station.answered = inferredAfter(
    before,
    right.flatMap(({ ways }) => ways),
  );
  const agreed = station.answered.layouts.filter((layout) => before.layouts.includes(layout));
  if (agreed.length === 0) return;
  void station.change({ inferred: station.answered });
}

const isAnswer = (facts: PackFacts, { code, lot, expiry, serial }: PackAnswer): boolean =>
  (code === undefined || code === facts.code) &&
  isSame(lot, facts.lot) &&
  isSame(expiry, facts.expiry) &&
  isSame(serial, facts.serial);

const isSame = (said: string | null | undefined, read: string | undefined) =>
  said === undefined || (said ?? "") === (read ?? "");
