import type { PacksRow } from "../../../shared/contracts/count-records.ts";
import { type Answer, plainAnswer } from "./answers.ts";
import type { Desk } from "./desk.ts";

const places = ["left", "right", "down"] as const;

/** The lines that packs taken out may have come from as cards, those of this place first; the rest are found on Stock. */
export function answersToFrom(
  from: readonly PacksRow[],
  { words: { facts, place: said }, written }: Pick<Desk, "words" | "written">,
  choose: (line: number) => void,
): readonly Answer[] {
  return from.slice(0, places.length).map(({ line, place, lot, expiry, quantity }, index) => {
    const expires = expiry ? `${facts.expiry} ${written.expiry(expiry)}` : facts.without.expiry;
    const detail = [
      lot ? `${facts.lot} ${lot}` : facts.without.lot,
      place,
      said.packCount(written.number(quantity), quantity === 1),
    ];
    return plainAnswer(places[index] ?? "down", expires, detail.join(" · "), () => choose(line));
  });
}
