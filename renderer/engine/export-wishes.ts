import type { Client } from "../../shared/contracts/contract.ts";
import type { exportContract } from "../../shared/contracts/export-contract.ts";
import { type ExportProfile, usualProfile } from "../../shared/domain/export/export-profile.ts";
import { ownFields } from "../../shared/domain/stock/own-fields.ts";
import { changedProducts } from "../../shared/usecases/changed-products.ts";
import {
  catalogueSource,
  customersSource,
  linksSource,
  movementsSource,
  productsSource,
  stockSource,
} from "../../shared/usecases/export-table.ts";
import type { ExportSource } from "../../shared/usecases/made-table.ts";
import type { Engine } from "./engine.ts";
import { movementOrder, movementRecords } from "./movement-records.ts";
import { findingsBy, productRow } from "./present.ts";
import type { StockQuery } from "./stock-query.ts";

/** What is to be handed out. */
export type ExportWish = Parameters<Client<typeof exportContract>["exportTable"]>[0];

/** All lines there are, place by place as a person walks. */
const everything: StockQuery = {
  ...{ first: 0, count: 0, text: "", place: null, expiry: "any", finding: null },
  ...{ sort: "place", descending: false, marked: null, fresh: 0 },
};

/** What only changes can be asked of: the rest has no times of its own. */
const timed: readonly string[] = ["stock", "products", "movements"];

/** A wish, understood: by which profile, and since when; what has no times is handed out whole. */
export function understood(engine: Engine, { what, profile, since }: ExportWish) {
  const { isAny } = engine.ledger.stock.expected;
  return {
    profile:
      profile ??
      usualProfile(what, engine.station.file.settings.language, isAny, ownFields(engine.ledger.stock)),
    since: timed.includes(what) ? (since ?? null) : null,
  };
}

/** The rows of a wish. */
export async function sourceOf(
  engine: Engine,
  wish: ExportWish,
  profile: ExportProfile,
  since: number | null,
): Promise<ExportSource> {
  const { stock } = engine.ledger;
  const isChanged = since === null ? undefined : changedProducts(stock, since);
  switch (wish.what) {
    case "customers":
      return await customersSource(engine);
    case "catalogue":
      return catalogueSource(engine);
    case "products":
      return productsSource(engine, isChanged);
    case "links":
      return linksSource(engine, engine.links.records());
    case "movements": {
      const order = movementOrder(engine, since);
      return movementsSource(movementRecords(engine, order), order.length);
    }
    case "stock":
      return stockSource(
        engine,
        linesOf(engine, wish.stock ?? everything, isChanged),
        { findingsOf: findingsBy(engine), vatOf: vatOf(engine), isChanged },
        profile,
      );
  }
}

/**
 * The lines of a query, and those on which something was expected and nothing found; of what changed those too that hold
 * nothing any more: whoever takes it over has to hear it.
 */
function linesOf(
  { ledger, lists }: Engine,
  query: StockQuery,
  isChanged: ((root: number) => boolean) | undefined,
): Uint32Array {
  const listed = lists.list({ ...query, withExpected: true });
  if (!isChanged || query !== everything) return listed;
  const { lines, expected } = ledger.stock;
  const gone: number[] = [];
  for (let line = 0; line < lines.size; line++)
    if (lines.live[line] === 0 && !expected.stands(line) && isChanged(lines.root[line] as number))
      gone.push(line);
  return Uint32Array.from([...listed, ...gone]);
}

/** The VAT a list has for a product; each product is looked up once. */
function vatOf({ ledger, catalogue }: Engine): (root: number) => number | null {
  const known = new Map<number, number | null>();
  return (root) => {
    let vat = known.get(root);
    if (vat === undefined) {
      vat = catalogue.vatOf(productRow(ledger.stock, catalogue, root).codes) ?? null;
      known.set(root, vat);
    }
    return vat;
  };
}
