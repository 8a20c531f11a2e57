import { success } from "../base/result.ts";
import { joinWords } from "../domain/import/cell-words.ts";
import {
  type LinkedCodes,
  type LinkPlan,
  planLinkTable,
  readLinkColumns,
} from "../domain/import/read-links.ts";
import { type RefusedRow, refusedRow } from "../domain/import/refused-rows.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import type { Pause, Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { JoinedCodes } from "./joined-codes.ts";
import { knownFacts, sourceText } from "./known-facts.ts";
import { PlanRows } from "./plan-rows.ts";
import type { PlanHow, Planned } from "./planned-batch.ts";
import { refusedRows } from "./refused-row-list.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station" | "clock">;

/** So many rows are looked at between two breaths. */
const rowsATurn = 1_000;

/** Says which codes a table of links would make one product. One that would join two products that are known stays out. */
export async function planLinks(
  needs: Needs,
  table: Table,
  { choices, columns }: PlanHow,
  pause: Pause,
): Planned<Failure<"table/columns-missing">> {
  const { language, country } = needs.station.file.settings;
  const planned = await planLinkTable(
    table,
    { today: needs.clock.today(), language, country, choices },
    columns,
  );
  if (!planned.ok) return planned;
  const plan = planned.value;
  const { fresh, same, refused } = await judged(needs, plan, pause);
  return success({
    what: "links",
    rows: plan.rows,
    shown: new PlanRows([rowList("new", fresh), rowList("same", same), refusedRows(refused)]),
    packs: 0,
    newPlaces: [],
    countedPlaces: [],
    repairs: plan.repairs,
    header: [readLinkColumns.code[language], readLinkColumns.codes[language]],
    // What was counted or named meanwhile joins no products.
    basis: () => "",
    size: fresh.length * 2,
    entries: async (_, task) => {
      const before: Draft[] = [];
      for (const [at, { codes }] of fresh.entries()) {
        if (at % rowsATurn === 0) await task.step(0, 0);
        before.push(...knownFacts(needs, codes), {
          kind: "linked",
          codes: [...codes],
          reason: sourceText(table.name),
        });
      }
      return success({ before });
    },
  });
}

async function judged(needs: Needs, plan: LinkPlan, pause: Pause) {
  const joined = new JoinedCodes(needs);
  const fresh: LinkedCodes[] = [];
  const same: LinkedCodes[] = [];
  const refused: RefusedRow[] = [...plan.refused];
  for (const [at, link] of plan.links.entries()) {
    if (at % rowsATurn === 0) await pause(at, plan.links.length);
    const verdict = joined.join(link.codes);
    if (verdict === "new") fresh.push(link);
    else if (verdict === "same") same.push(link);
    else refused.push(refusedRow(link.line, verdict, link.codes.join(" ")));
  }
  return { fresh, same, refused: refused.sort((a, b) => a.line - b.line) };
}

const rowList = (bucket: "new" | "same", own: readonly LinkedCodes[]) => ({
  bucket,
  lines: own.map(({ line }) => line),
  row: (index: number) => {
    const { line, codes } = own[index] as LinkedCodes;
    const [first = "", ...others] = codes;
    return { line, cells: [first, joinWords(others)] };
  },
});
