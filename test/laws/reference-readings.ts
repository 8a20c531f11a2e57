import type { EntryOf } from "../../shared/domain/ledger/entry.ts";
import { noLocation } from "../../shared/domain/ledger/identity.ts";
import { ReferenceProducts } from "./reference-products.ts";
import { idOf, isKind } from "./reference-standing.ts";

/** An entry that carries a quantity. */
export type Quantity = EntryOf<"counted"> | EntryOf<"adjusted"> | EntryOf<"takenOut">;

/** What each reading comes to as the rules have it: answers, moves, quantities, boxes. */
export class ReferenceReadings extends ReferenceProducts {
  /** What a reading comes to before products and serials: what is said of it wins over what is said of its session. */
  readingOf(entry: Quantity) {
    const id = idOf(entry);
    const ofSession = this.all
      .filter(isKind("moved"))
      .filter((one) => entry.kind !== "adjusted" && one.session === entry.session);
    const ofEntry = this.all
      .filter(isKind("moved", "amended"))
      .filter((one) =>
        one.kind === "amended"
          ? one.of === id
          : one.entries.some(
              ([writer, from, to]) => writer === entry.writer && from <= entry.number && entry.number <= to,
            ),
      );
    let twice = false;
    const spoken = (
      field: "code" | "lot" | "expiry" | "location" | "serial",
      otherwise: string | undefined,
    ) => {
      let value = otherwise;
      for (const about of [ofSession, ofEntry]) {
        // What was taken from another place than its session's does not follow the session.
        if (field === "location" && about === ofSession && entry.kind === "takenOut" && entry.location)
          continue;
        const said = (one: (typeof about)[number]) =>
          (one as Partial<(typeof one & EntryOf<"moved">) & EntryOf<"amended">>)[field];
        const heads = this.heads<EntryOf<"moved"> | EntryOf<"amended">>(
          about,
          (one) => said(one) !== undefined,
        );
        if (new Set(heads.map(said)).size > 1) twice = true;
        const [head] = heads;
        if (head) value = said(head) ?? "";
      }
      return value ?? "";
    };
    const code = spoken("code", entry.code);
    const [box, ...otherBoxes] = this.boxesOf(code);
    if (box && otherBoxes.some(({ holds, packs }) => holds !== box.holds || packs !== box.packs))
      twice = true;
    const said = this.heads(this.all.filter(isKind("quantity", "inPieces")).filter(({ of }) => of === id));
    if (new Set(said.map((one) => `${one.kind} ${one.said}`)).size > 1) twice = true;
    // Two people at once: packs rather than pieces, and the larger number.
    const packs = said.filter(({ kind }) => kind === "quantity");
    const quantities = packs.length > 0 ? packs : said;
    const unit = said.length > 0 && packs.length === 0 ? ("piece" as const) : entry.unit;
    const inBox = unit === "piece" ? 1 : (box?.packs ?? 1);
    const spokenOf = (field: "code" | "lot" | "expiry" | "serial") =>
      [ofSession, ofEntry].some(
        (about) =>
          this.heads<EntryOf<"moved"> | EntryOf<"amended">>(
            about,
            (one) => (one as EntryOf<"amended">)[field] !== undefined,
          ).length > 0,
      );
    return {
      entry,
      inEffect: this.stands(entry) && (entry.kind === "adjusted" || this.counts(entry.session)),
      code: box?.holds ?? code,
      lot: spoken("lot", entry.lot),
      expiry: spoken("expiry", entry.expiry),
      location: placeOf(
        spoken(
          "location",
          entry.kind === "adjusted" ? entry.location : (own(entry) ?? this.locationOf(entry.session)),
        ),
      ),
      serial: spoken("serial", entry.kind === "adjusted" ? undefined : entry.serial),
      quantity:
        (quantities.length === 0 ? entry.delta : Math.max(...quantities.map((one) => one.said))) * inBox,
      unit,
      perReading: inBox,
      twice,
      isCodeAnswered: spokenOf("code"),
      isPackAnswered: spokenOf("lot") || spokenOf("expiry") || spokenOf("serial"),
    };
  }
}

const placeOf = (said: string) => (said === noLocation ? "" : said);
const own = (entry: Quantity) => (entry.kind === "takenOut" ? entry.location : undefined);
