import type { MergedRow } from "../../shared/contracts/customer-records.ts";
import { type CustomerId, identifierOf } from "../../shared/domain/ledger/identity.ts";
import { failure } from "../../shared/errors.ts";
import type { BookRow } from "../../shared/usecases/book-row.ts";
import { doublePairs, doublesOf } from "../../shared/usecases/customer-doubles.ts";
import {
  type MergedRecord,
  mergeCustomers,
  mergedRecords,
  type SeenPair,
  unmergeCustomers,
} from "../../shared/usecases/merge-customers.ts";
import { versionsOf } from "../../shared/usecases/own-file.ts";
import { customerRow } from "./customer-rows.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { operatorName } from "./present.ts";

type Doubles = Pick<
  EngineHandlers,
  | "doublesOf"
  | "doublePairs"
  | "lookAtMerge"
  | "mergeCustomers"
  | "mergedInto"
  | "unmergeCustomers"
  | "customerVersions"
>;

/** So many pairs are listed at once; whoever has gone through them asks again. */
const mostPairs = 1_000;

/** What the Customers screen asks of records that may be of one person, and of making them one. */
export function doubleHandlers(engine: Engine): Doubles {
  const row = (one: BookRow) => customerRow(engine, one);
  // Only what was looked at last can be done.
  let shown: { readonly pair: string; readonly seen: SeenPair } | undefined;
  engine.atLock.push(() => {
    shown = undefined;
  });
  return {
    doublesOf: async ({ id, customer }) =>
      (await doublesOf(engine, id, customer)).map((found) => ({ row: row(found.row), why: found.why })),
    doublePairs: async () => {
      const pairs = await doublePairs(engine);
      return pairs
        .slice(0, mostPairs)
        .map(([one, other, why]) => ({ one: row(one), other: row(other), why }));
    },
    lookAtMerge: async ({ one, other }) => {
      const rows = await engine.customers.ready();
      const [first, second] = [one, other].map((id) => rows.find((found) => found.id === id));
      if (!first || !second || first === second) return null;
      if (first.heads.length > 1 || second.heads.length > 1) return null;
      shown = { pair: identifierOf(engine.clock.random(10)), seen: { one: first, other: second } };
      return { pair: shown.pair, one: row(first), other: row(second) };
    },
    mergeCustomers: async ({ pair, customer }) =>
      shown?.pair === pair
        ? await mergeCustomers(engine, shown.seen, customer)
        : failure("import/plan-stale", {}),
    customerVersions: async ({ customer }) => {
      const { entries } = engine.ledger.stock;
      return (await versionsOf(engine, customer)).map(({ index, of, state, customer: said }) => ({
        at: entries.at[index] as number,
        by: operatorName(engine.ledger.stock, entries.operators.word(entries.operator[index] as number)),
        ...{ of, state, customer: said },
      }));
    },
    mergedInto: async ({ customer }) =>
      (await mergedRecords(engine, customer)).map((merged) => mergedRow(engine, merged)),
    unmergeCustomers: ({ merge, reason }) => unmergeCustomers(engine, merge, reason),
  };
}

function mergedRow(engine: Engine, { merge, was, at, operator, alsoInto }: MergedRecord): MergedRow {
  return {
    merge,
    name: [was?.name, was?.firstName].filter(Boolean).join(", "),
    at,
    by: operatorName(engine.ledger.stock, operator),
    alsoInto: alsoInto.map((id) => nameOf(engine, id)).filter((name) => name !== ""),
  };
}

function nameOf({ customers }: Engine, id: CustomerId): string {
  const known = customers.find(id)?.[0].customer;
  return [known?.name, known?.firstName].filter(Boolean).join(", ");
}
