import { expect, it } from "vitest";
import { readyToCount } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const titled = fileOf(
  "lijst.csv",
  "Stock van 12/11/2026;;",
  "",
  "Plaats;CNK;Aantal",
  "Robot;2642619;3",
  "Robot;2642619",
  "Totaal;;3",
);

it("a file is planned below its title, and it is told how it was read", async () => {
  const { ask } = await readyToCount();
  const planned = await ask.planImport(titled);
  expect(planned).toMatchObject({ ok: true, value: { rows: 3, buckets: { new: 1, refused: 2 } } });
  if (!planned.ok) return;
  const { plan } = planned.value;
  const { rows } = await ask.planRows({ plan, bucket: "refused", first: 0, count: 9 });
  expect(rows.map(({ line, reason }) => [line, reason])).toEqual([
    [5, "quantity"],
    [6, "total"],
  ]);
  const read = await ask.readAs({});
  expect(read).toMatchObject({
    shape: { encoding: "utf-8", delimiter: ";", quotes: "enclose", headerLine: 3 },
    reasons: { header: { why: "words", count: 3, of: 3 } },
    title: 1,
    worst: [
      { line: 5, odd: "narrow" },
      { line: 6, odd: "total" },
    ],
  });
  await ask.dropPlan({ plan });
  expect(await ask.readAs({})).toBe(null);
});

it("what a person says of a file stands; what then cannot be planned still shows how it was read", async () => {
  const { ask } = await readyToCount();
  const bytes = titled.bytes.slice();
  const answer = await ask.planImport({ ...titled, bytes, shape: { headerLine: 1, delimiter: "," } });
  expect(answer).toMatchObject({ ok: false, failure: { code: "table/columns-missing" } });
  expect(await ask.readAs({})).toMatchObject({
    shape: { delimiter: ",", headerLine: 1 },
    reasons: { delimiter: { why: "said" }, header: { why: "said" } },
  });
  await ask.dropPlan({ plan: "" });
  expect(await ask.readAs({})).toBe(null);
});

it("a sum is never counted, though its word stands where the codes do and no place is missing", async () => {
  const { ask } = await readyToCount();
  const sums = ["CNK;Lot;Aantal", "2642619;L1;3", "Subtotaal;;3", "Totaal generaal;;6", "Total;;6"];
  const planned = await ask.planImport(fileOf("sommen.csv", ...sums));
  expect(planned).toMatchObject({ ok: true, value: { rows: 4, packs: 3, buckets: { new: 1, refused: 3 } } });
  if (!planned.ok) return;
  const { rows } = await ask.planRows({ plan: planned.value.plan, bucket: "refused", first: 0, count: 9 });
  expect(rows.map(({ reason }) => reason)).toEqual(["total", "total", "total"]);
  expect((await ask.readAs({}))?.odd).toMatchObject({ total: 3 });
});
