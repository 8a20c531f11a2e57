import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import { piecesInPack } from "../../shared/domain/catalogue/pieces-in-pack.ts";
import type { Stock } from "../../shared/domain/stock/stock.ts";
import { boxRead } from "../../shared/usecases/box-of.ts";
import { besideLine, placeName, productRow, type Scene } from "./present.ts";

/** How many pieces a pack of this line holds, and what lies beside it in the other unit. */
export function openPackFacts(
  stock: Stock,
  line: number,
  pack: string,
): Pick<ReadingRow, "inPack" | "beside"> {
  const [inPack, beside] = [piecesInPack(pack), besideLine(stock, line)];
  return { ...(inPack && { inPack }), ...(beside !== undefined && { beside }) };
}

/** Why packs were taken out, and where they went. */
export function outFacts(scene: Scene, index: number): Pick<ReadingRow, "out"> {
  const { stock } = scene.ledger;
  const said = stock.entries.takenOut.get(index);
  if (!said) return {};
  const session = said.to === undefined ? 0 : stock.entries.sessions.place(said.to);
  const place = stock.entries.locations.word(stock.sessions.state(session).location);
  return { out: { reason: said.reason, to: said.to === undefined ? "" : placeName(scene, place) } };
}

/** What is said of a box, or that nothing is said of it yet. */
export function boxFacts({ ledger: { stock }, catalogue }: Scene, index: number): ReadingRow["box"] {
  const { codes, code } = stock.entries;
  const said = stock.boxes.of(code[index] as number);
  const read = boxRead(stock, index);
  if (!said && !read) return undefined;
  const holds = said?.holds ?? codes.place(read?.holds ?? "");
  const product = productRow(stock, catalogue, stock.products.root(holds));
  return { packs: said?.packs ?? 0, holds: product.name || product.shown };
}
