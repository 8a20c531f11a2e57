/**
 * The fold, said a second time as plainly as it can be: all entries at once, objects, nothing remembered. It is written
 * from the rules, not from the program, and is far too slow to be used; the program has to agree with it.
 */
import type { AnyEntry, EntryOf } from "../../shared/domain/ledger/entry.ts";
import { basisOf } from "../../shared/domain/stock/basis.ts";
import { type Quantity, ReferenceReadings } from "./reference-readings.ts";
import { idOf, inOrder, isKind } from "./reference-standing.ts";
import { waysSeen } from "./reference-words.ts";

type Reading = ReturnType<ReferenceReadings["readingOf"]>;

export interface ReferenceLine {
  readonly quantity: number;
  readonly live: number;
  readonly findings: readonly string[];
}

export interface ReferenceReading {
  readonly inEffect: boolean;
  readonly share: number;
  readonly duplicate: boolean;
  readonly line: string;
}

/** Steps 4 and 5 as the rules have them: readings, serials, sums. */
export class ReferenceFold extends ReferenceReadings {
  readonly #quantities: readonly Quantity[];
  readonly #readings = new Map<string, Reading>();
  readonly #shares = new Map<string, { share: number; duplicate: boolean; uncounted: boolean }>();

  constructor(entries: readonly AnyEntry[]) {
    super(entries);
    this.#quantities = entries.filter(isKind("counted", "adjusted", "takenOut"));
    for (const one of this.#quantities) this.#readings.set(idOf(one), this.readingOf(one));
    this.#countSerials();
  }

  #countSerials(): void {
    const left = new Map<string, number>();
    for (const entry of [...this.#quantities].sort(inOrder)) {
      const reading = this.#readings.get(idOf(entry));
      if (!reading) continue;
      const quantity = reading.inEffect ? reading.quantity : 0;
      const { serial, perReading, unit } = reading;
      const pack = `${this.productOf(reading.code).root} ${serial}`;
      const was = left.get(pack);
      const anyway = this.all
        .filter(isKind("countedAnyway"))
        .some((one) => one.of === idOf(entry) && this.stands(one));
      const isOut = entry.kind === "takenOut" && quantity < 0 && serial !== "";
      const isAgain =
        serial !== "" &&
        !anyway &&
        (isOut ? was === 0 && unit === "pack" : quantity > 0 && was !== undefined && was > 0);
      // In pieces the whole reading is one pack.
      const one = unit === "piece" ? Math.abs(quantity) : perReading;
      const share = !isAgain ? quantity : isOut ? quantity + one : quantity - one;
      this.#shares.set(idOf(entry), { share, duplicate: isAgain, uncounted: isOut && was === undefined });
      if (quantity === 0 || isAgain) continue;
      if (quantity > 0) left.set(pack, Math.max(was ?? 0, unit === "piece" ? quantity : 1e9));
      else left.set(pack, unit === "piece" ? Math.max(0, (was ?? 0) + quantity) : 0);
    }
  }

  lineOf(entry: Quantity): string {
    const { code, lot, expiry, location, unit } = this.#readings.get(idOf(entry)) as ReturnType<
      ReferenceReadings["readingOf"]
    >;
    return [this.productOf(code).root, lot, expiry, location, unit].join("|");
  }

  reading(entry: Quantity): ReferenceReading {
    const { inEffect } = this.#readings.get(idOf(entry)) as { inEffect: boolean };
    const { share, duplicate } = this.#shares.get(idOf(entry)) as { share: number; duplicate: boolean };
    return { inEffect, share, duplicate, line: this.lineOf(entry) };
  }

  /** Every line with something in effect behind it. */
  lines(): Map<string, ReferenceLine> {
    const lines = new Map<string, Quantity[]>();
    for (const entry of this.#quantities) {
      if (!this.#readings.get(idOf(entry))?.inEffect) continue;
      const line = this.lineOf(entry);
      lines.set(line, [...(lines.get(line) ?? []), entry]);
    }
    return new Map([...lines].map(([line, entries]) => [line, this.#fold(entries)]));
  }

  #fold(entries: readonly Quantity[]): ReferenceLine {
    const quantity = this.#sum(entries);
    const readings = entries.map((entry) => this.#readings.get(idOf(entry)) as Reading);
    const product = this.productOf(readings[0]?.code ?? "");
    const sessions = [...new Set(entries.flatMap((one) => (one.kind === "adjusted" ? [] : [one.session])))];
    const isInDoubt = (reading: (typeof readings)[number]) => {
      const doubt = reading.entry.kind === "adjusted" ? undefined : reading.entry.doubt;
      if (!reading.isCodeAnswered && !reading.isPackAnswered && this.isDoubted(reading.entry)) return true;
      if (doubt === undefined || reading.isCodeAnswered) return false;
      return doubt === "ambiguous" || doubt === "date" ? !reading.isPackAnswered : product.name === "";
    };
    const findings = {
      countedTwice: entries.some((entry) => this.#shares.get(idOf(entry))?.duplicate),
      takenUncounted: entries.some((entry) => this.#shares.get(idOf(entry))?.uncounted),
      belowZero: quantity < 0,
      saidOther: this.#isSaidOther(entries),
      twoNames: product.names.length > 1 || product.conflict,
      unnamed: product.name === "",
      doubt: readings.some(isInDoubt),
      movedTwice: readings.some(({ twice }) => twice),
      placeTwice: sessions.some((a) => sessions.some((b) => this.areRivals(a, b))),
    };
    const found = Object.entries(findings).flatMap(([name, isFound]) => (isFound ? [name] : []));
    return { quantity, live: entries.length, findings: found.sort() };
  }

  #sum(entries: readonly Quantity[]): number {
    return entries.reduce((sum, entry) => sum + (this.#shares.get(idOf(entry))?.share ?? 0), 0);
  }

  #isSaidOther(entries: readonly Quantity[]): boolean {
    const words = [...entries].sort(inOrder).filter(isKind("adjusted"));
    const newest = words.at(-1);
    if (!newest || newest.basis === "") return false;
    return !words.some((word) => waysSeen(word, entries).some((seen) => this.#isBasis(word, seen)));
  }

  #isBasis({ basis, saw }: EntryOf<"adjusted">, seen: readonly Quantity[]): boolean {
    return basis === basisOf([...seen].sort(inOrder).map(idOf)) && saw === this.#sum(seen);
  }

  /** What an adjustment would have rested on: the ids before it, or all its writer had not yet to say; and their sum. */
  basisFor(
    adjustment: EntryOf<"adjusted">,
    sees: "before" | "all",
  ): { readonly basis: string; readonly saw: number } {
    const line = this.lineOf(adjustment);
    const before = [...this.#quantities]
      .filter((one) => this.#readings.get(idOf(one))?.inEffect && this.lineOf(one) === line)
      .filter((one) =>
        sees === "before"
          ? inOrder(one, adjustment) < 0
          : one !== adjustment && !(one.writer === adjustment.writer && one.number > adjustment.number),
      )
      .sort(inOrder);
    return { basis: basisOf(before.map(idOf)), saw: this.#sum(before) };
  }
}
