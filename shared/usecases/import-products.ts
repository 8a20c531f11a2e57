import { success } from "../base/result.ts";
import { joinWords } from "../domain/import/cell-words.ts";
import { type ProductPlan, type ProductRecord, planProductTable } from "../domain/import/product-table.ts";
import { stockColumns } from "../domain/import/stock-columns.ts";
import type { Proposal } from "../domain/import/stock-plan.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import type { Pause, Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { judgedRows } from "./judged-rows.ts";
import { sourceText } from "./known-facts.ts";
import type { PlanHow, Planned } from "./planned-batch.ts";
import { type ProductState, productState } from "./product-buckets.ts";
import { productFacts } from "./product-facts.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station" | "clock">;

/** So many products are looked up between two breaths. */
const atOnce = 500;

/** How a row stands to what is known, and what it may be where a person chooses, or chose. */
interface Judged {
  readonly state: ProductState;
  readonly candidates: readonly Proposal[];
}

function judged(ledger: Dependencies["ledger"], product: ProductRecord, chosen: string | undefined): Judged {
  const open = productState(ledger, product);
  if (open.is !== "ambiguous") return { state: open, candidates: [] };
  return { state: productState(ledger, product, chosen), candidates: open.candidates };
}

/** Says what importing a product table would write: names of products, and which codes are one. */
export async function planProducts(
  needs: Needs,
  table: Table,
  { choices, columns, chosen }: PlanHow,
  pause: Pause,
): Planned<Failure<"table/columns-missing">> {
  const { language, country } = needs.station.file.settings;
  const today = needs.clock.today();
  const planned = await planProductTable(table, { today, language, country, choices }, columns);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const states: Judged[] = [];
  for (const [at, product] of plan.products.entries()) {
    if (at % atOnce === 0) await pause(at, plan.products.length);
    states.push(judged(needs.ledger, product, chosen?.get(plan.lines[at] as number)));
  }
  const fresh = states.flatMap(({ state: { is, product } }) => (is === "new" ? [product] : []));
  return success({
    what: "products",
    rows: plan.rows,
    shown: judgedRows(states, plan.lines, plan.refused, shown),
    packs: 0,
    newPlaces: [],
    countedPlaces: [],
    repairs: plan.repairs,
    header: [stockColumns.code, stockColumns.name, stockColumns.pack, stockColumns.codes].map(
      (words) => words[language],
    ),
    basis: basisOf(needs, plan),
    size: states.filter(({ state: { is } }) => is === "new" || is === "changed").length,
    entries: async (_, task) =>
      success({
        before: [
          ...(await productFacts(needs, fresh, table.name, task)),
          ...changes(needs, states, table.name),
        ],
      }),
  });
}

/**
 * What changes of products the ledger knows. Codes that are new to them are joined under the name they go by; another name
 * or pack takes that name's place, and strikes with the batch.
 */
function changes(
  { ledger }: Needs,
  states: readonly Judged[],
  source: string,
): readonly Draft<"productKnown" | "named">[] {
  const { facts } = ledger.stock;
  return states.flatMap(({ state }) => {
    if (state.is !== "changed") return [];
    const { product, was, by } = state;
    const known = new Set([was.code, ...was.codes]);
    const codes = [...new Set([by, product.code, ...product.codes])];
    const { name, pack } = product;
    const drafts: Draft<"productKnown" | "named">[] = [];
    if (codes.some((code) => !known.has(code)))
      drafts.push({
        kind: "productKnown",
        code: by,
        codes,
        name: was.name,
        pack: was.pack,
        source: sourceText(source),
      });
    if (name === was.name && pack === was.pack) return drafts;
    const replaces = [...new Set([...known].flatMap((code) => facts.headIds(`named:${code}`)))];
    return [...drafts, { kind: "named", code: by, name, pack, replaces }];
  });
}

/** What is known of the products of a table, as a text; worked out again only when some fact came. */
function basisOf({ ledger }: Needs, { products }: ProductPlan): () => string {
  let seen = -1;
  let text = "";
  return () => {
    const { facts } = ledger.stock.entries;
    if (facts.size !== seen) {
      seen = facts.size;
      text = String(sumOf(products.map((product) => JSON.stringify(productState(ledger, product)))));
    }
    return text;
  };
}

/** A number that is another one for other texts, all but surely. */
function sumOf(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts)
    for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}

const cellsOf = ({ code, name, pack, codes }: ProductRecord) => [code, name, pack, joinWords(codes)];

const shown = (state: ProductState) => ({
  cells: cellsOf(state.product),
  ...(state.is === "changed" ? { was: cellsOf(state.was) } : {}),
});
