import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import { type Answer, plainAnswer } from "./answers.ts";
import type { Desk } from "./desk.ts";

/** What may be said of a pack with two codes: that it is the pack before, that every pack has two, or that they were two. */
export function pairOffers({ counting, engine, words, frame }: Desk, row: ReadingRow): readonly Answer[] {
  const { pair: said } = words;
  const label = { code: row.product.shown, lot: "", expiry: "" };
  const same = () => void counting.change({ id: row.id }, label, (of) => engine.samePack({ of }));
  const two = () => void counting.change({ id: row.id }, label, (of) => engine.twoPacks({ of }));
  if (row.merged) return row.outcome === "twice" ? [] : [plainAnswer("right", said.two, said.twoHint, two)];
  if (!row.pair) return [];
  const always = () => {
    void engine.changeSettings({ twoCodes: true });
    same();
  };
  const hint = row.pair.links ? said.linksHint : said.sameHint;
  return [
    plainAnswer("left", said.same(row.pair.shown), hint, same),
    ...(frame?.settings.twoCodes ? [] : [plainAnswer("down", said.always, "", always)]),
  ];
}
