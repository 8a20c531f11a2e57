import type { KeyScan } from "../domain/codes/key-texts.ts";
import { type Reading, type Scan, understandReading } from "../domain/codes/scan.ts";
import { endedBy, endingDoubt } from "../domain/scanner/endings.ts";
import { inferredAfter } from "../domain/scanner/inferred.ts";
import { secretKeyInReading } from "../domain/scanner/secret-key.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station" | "clock">;

/** What a reading means here and now. */
export const understand = (needs: Needs, reading: Reading): Scan => understandFully(needs, reading).scan;

/** Understands a reading of the scanner, remembers it for the inspector and learns of it what is sure. */
export function hear(needs: Needs, reading: Reading): Scan {
  const { station, clock } = needs;
  if (reading.byPosition.includes("\x1d") && reading.ending !== "typed") station.sendsSeparators = true;
  const understood = afterEnding(needs, reading, understandFully(needs, reading));
  // A key is shown nowhere, not even among the last readings.
  if (!secretKeyInReading(reading)) station.heard.add(reading, understood, clock.now());
  const { inferred } = station;
  const after = understood.sure ? inferredAfter(inferred, understood.sure) : inferred;
  if (after !== inferred && !station.file.settings.scanner) void station.change({ inferred: after });
  return understood.scan;
}

/** Remembers how a reading ended; one that makes it known that a sign stands behind every code is understood without it. */
function afterEnding(needs: Needs, reading: Reading, understood: KeyScan): KeyScan {
  const { station } = needs;
  const { keys, ending } = reading;
  const { scan } = understood;
  if (!keys?.length || ending === "typed" || scan.kind === "person" || station.file.settings.scanner)
    return understood;
  const known = station.inferred.suffix;
  const ended = { keys, code: scan.code, texts: scan.raw.split("\n") };
  const { endings, suffix } = endedBy(station.endings, known, ended);
  station.endings = endings;
  if (suffix === known) return understood;
  void station.change({ inferred: { ...station.inferred, suffix } });
  return suffix ? understandFully(needs, reading) : understood;
}

/** What a reading means here and now, and how its keys became it. */
export function understandFully(needs: Needs, reading: Reading): KeyScan {
  const { catalogue, station, clock } = needs;
  return understandReading(reading, {
    today: clock.today(),
    sendsSeparators: station.sendsSeparators,
    country: station.file.settings.country,
    scanner: station.file.settings.scanner,
    inferred: station.inferred,
    ending: endingOf(station, reading),
    // Not what was merely read before: a text that fits no rule would be a product the second time.
    isKnown: (code) => catalogue.find(code) !== undefined || isNamed(needs, code),
  });
}

/** What is to be thought of the last sign of a reading; nothing where the scanner was taught, and of what no scanner sent. */
function endingOf({ file, inferred }: Needs["station"], { keys, ending }: Reading) {
  return keys?.length && ending !== "typed" && !file.settings.scanner
    ? endingDoubt(keys, inferred.suffix)
    : undefined;
}

/** A code as typed, for those who judge readings. */
export const typedReading = (code: string): Reading => ({
  byPosition: code,
  byCharacter: code,
  ending: "typed",
});

/** True when the ledger has a name for a code. */
export function isNamed({ ledger }: Pick<Needs, "ledger">, code: string): boolean {
  const { products, entries } = ledger.stock;
  const place = entries.codes.find(code);
  return place !== undefined && products.isNamed(products.root(place));
}
