import type { Stock } from "../domain/stock/stock.ts";
import { Touched } from "../domain/stock/touched.ts";

/**
 * Whether something of a product, by its root, changed after a moment: what was written since, what took effect since (an
 * import, what was taken in from another station), and all that new facts bear on. It says yes of a product as a whole,
 * since a pack that moved leaves one line and comes to another; it never says no of one that changed.
 */
export function changedProducts(stock: Stock, since: number): (root: number) => boolean {
  const { entries, facts, products, state, lines } = stock;
  const roots = new Set<number>();
  const addCode = (code: number) => roots.add(code).add(products.root(code));
  const touched = new Touched(entries, facts);
  const isNew = arrivedSince(stock, since);
  for (let index = 0; index < entries.size; index++) {
    if (isNew[index] === 0) continue;
    const fact = entries.isQuantity(index) ? undefined : entries.facts.get(index);
    if (fact) touched.by(fact);
    else if (entries.isQuantity(index)) touched.entries.add(index);
  }
  for (const _ of touched.walk());
  for (const code of touched.codes) addCode(code);
  if (touched.movedSessions.size > 0) {
    const moved = new Set([...touched.movedSessions].map((id) => entries.sessions.place(id)));
    for (let index = 0; index < entries.size; index++)
      if (moved.has(entries.session[index] as number)) touched.entries.add(index);
  }
  for (const index of touched.entries) {
    addCode(entries.code[index] as number);
    const line = (state.line[index] as number) - 1;
    if (line >= 0) roots.add(lines.root[line] as number);
    if (!facts.isSpokenOf(index)) continue;
    for (const about of facts.indexesAbout(`moved:${entries.id(index)}`)) {
      const said = entries.facts.get(about);
      if ((said?.kind === "moved" || said?.kind === "amended") && said.code)
        addCode(entries.codes.place(said.code));
    }
  }
  return (root) => roots.has(root);
}

/** 1 for every entry that was written after a moment, or that an import or a copy put into effect after it. */
export function arrivedSince({ entries }: Stock, since: number): Uint8Array {
  const isNew = new Uint8Array(entries.size);
  for (let index = 0; index < entries.size; index++)
    if ((entries.at[index] as number) > since) isNew[index] = 1;
  for (const [index, said] of entries.facts) {
    if (isNew[index] === 0 || (said.kind !== "batchClosed" && said.kind !== "adopted")) continue;
    for (const { writer, from, to } of said.shares) {
      const place = entries.writers.find(writer);
      if (place === undefined) continue;
      for (const [start, end] of entries.segmentsOf(place).indexes(from, to)) isNew.fill(1, start, end);
    }
  }
  return isNew;
}
