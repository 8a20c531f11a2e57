import type { PlanCandidate } from "../contracts/file-records.ts";
import type { PlanBucket } from "../domain/import/plan-buckets.ts";
import type { RefusedRow } from "../domain/import/refused-rows.ts";
import { PlanRows, type RowList, refusedList } from "./plan-rows.ts";

/** A row that was judged by itself; `candidates` where a person has to choose, or chose; `picked` is what was said. */
interface Judged<S extends { readonly is: PlanBucket }> {
  readonly state: S;
  readonly candidates: readonly PlanCandidate[];
  readonly picked?: string;
}

/** Rows judged one by one as they are shown: `show` gives the cells of one, and those known before where it changes them. */
export function judgedRows<S extends { readonly is: PlanBucket }>(
  all: readonly Judged<S>[],
  lines: readonly number[],
  refused: readonly RefusedRow[],
  show: (state: S) => { readonly cells: readonly string[]; readonly was?: readonly string[] },
): PlanRows {
  const list = (bucket: PlanBucket, asks: boolean): RowList => {
    const own = all.flatMap(({ state, candidates }, at) =>
      state.is === bucket && candidates.length > 0 === asks ? [at] : [],
    );
    return {
      bucket,
      asks,
      lines: own.map((at) => lines[at] as number),
      row: (index) => {
        const at = own[index] as number;
        const { state, candidates, picked } = all[at] as Judged<S>;
        const said = picked === undefined ? {} : { picked };
        return { line: lines[at] as number, ...show(state), ...(asks ? { candidates, ...said } : {}) };
      },
    };
  };
  const buckets = ["new", "same", "changed", "ambiguous"] as const;
  return new PlanRows([
    ...buckets.flatMap((bucket) => [list(bucket, false), list(bucket, true)]),
    refusedList(refused),
  ]);
}
