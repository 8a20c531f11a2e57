import type { OperatorId, StationId, WriterId } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";

/** Who a ledger was kept by, and who worked there last. */
export interface OwnStation {
  readonly station: StationId;
  readonly operator: OperatorId;
}

/**
 * The station a ledger belongs to, told by the entries alone: the newest that began to write here, not in a copy that was
 * taken in. Undefined for an empty ledger, and for one whose every writer came from elsewhere.
 */
export function ownStation({ entries }: Stock): OwnStation | undefined {
  const adopted = new Set<WriterId>();
  for (const fact of entries.facts.values())
    if (fact.kind === "adopted") for (const { writer } of fact.shares) adopted.add(writer);
  let newest = -1;
  for (const [index, fact] of entries.facts) {
    if (fact.kind !== "started" || fact.batch || adopted.has(fact.writer)) continue;
    if (newest < 0 || entries.compare(newest, index) < 0) newest = index;
  }
  const fact = entries.facts.get(newest);
  return fact?.kind === "started" ? { station: fact.station, operator: fact.operator } : undefined;
}
