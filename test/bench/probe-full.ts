import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import { planStockTable } from "../../shared/domain/import/plan-stock-table.ts";
import { damagedTable } from "./damaged-table.ts";
import Papa from "papaparse";
export async function probe(rows: number) {
  const bytes = damagedTable(rows, 7);
  for (let turn = 0; turn < 3; turn++) {
    const t0 = performance.now();
    const parsed = Papa.parse(new TextDecoder().decode(bytes), { delimiter: ";", newline: "\r\n", skipEmptyLines: true }).data.length;
    const t1 = performance.now();
    const table = await openTable(bytes, "m.csv", async () => {});
    if (!table.ok) throw new Error("x");
    const t2 = performance.now();
    const plan = await planStockTable(table.value, { today: "2026-11-22", language: "nl", country: "BE", choices: { off: [] }, propose: async (p) => p.map(() => []) });
    const t3 = performance.now();
    console.log(`parse ${(t1 - t0).toFixed(0)} (${parsed}) open ${(t2 - t1).toFixed(0)} plan ${(t3 - t2).toFixed(0)} ratio ${((t3 - t1) / (t1 - t0)).toFixed(2)}`, plan.ok && plan.value.refused.length);
  }
}
