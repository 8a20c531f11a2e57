import type { StockRecord } from "../domain/import/stock-table.ts";

/** Records whose product is the same by this key become one. */
type KeyOf = (record: StockRecord) => string;

/**
 * Records added up by product, and by place where that is asked; packs and loose pieces stay apart. A row then has the
 * first expiry of all, every finding once, and no lot and no serials.
 */
export function* groupedRecords(
  records: Iterable<StockRecord>,
  product: KeyOf,
  byPlace: boolean,
): Generator<StockRecord> {
  const groups = new Map<string, StockRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([product(record), record.unit, byPlace ? record.place : ""]);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  for (const group of groups.values()) yield addedUp(group, byPlace);
}

function addedUp(group: readonly StockRecord[], byPlace: boolean): StockRecord {
  const [first] = group as readonly [StockRecord];
  const code = [first.code, ...first.codes].sort(byKind)[0] as string;
  const codes = new Set(group.flatMap((record) => [record.code, ...record.codes]));
  codes.delete(code);
  return {
    ...first,
    place: byPlace ? first.place : "",
    code,
    codes: [...codes].sort(),
    lot: "",
    expiry: least(group.filter(({ quantity }) => quantity !== 0).map(({ expiry }) => expiry)),
    quantity: group.reduce((sum, { quantity }) => sum + quantity, 0),
    serials: [],
    compared: comparedOf(group),
    findings: [...new Set(group.flatMap(({ findings }) => findings.split(", ")))].filter(Boolean).join(", "),
    firstCounted: least(group.map(({ firstCounted }) => firstCounted)),
    lastCounted:
      group
        .map(({ lastCounted }) => lastCounted)
        .sort()
        .at(-1) ?? "",
  };
}

function comparedOf(group: readonly StockRecord[]): StockRecord["compared"] {
  const all = group.flatMap(({ compared }) => compared ?? []);
  if (all.length === 0) return undefined;
  const sum = (field: "expected" | "difference") => all.reduce((total, one) => total + one[field], 0);
  return { expected: sum("expected"), difference: sum("difference") };
}

/** Codes of packs before national ones, those that are neither last. */
const byKind = (a: string, b: string) => rank(a) - rank(b) || (a < b ? -1 : 1);
const rank = (code: string) => (/^\d{14}$/.test(code) ? 0 : code.includes(":") ? 1 : 2);

const least = (texts: readonly string[]) =>
  texts.filter((text) => text !== "").reduce((a, b) => (a === "" || b < a ? b : a), "");
