import { expect, test } from "vitest";
import { readingRow } from "../../renderer/engine/reading-rows.ts";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import { packInBox } from "../../shared/domain/codes/gtin.ts";
import { readyToCount, scanned } from "../makers/station.ts";

const pack = "05412345678908";
const box = "15412345678905";

const rowOf = (answer: { readonly ok: boolean; readonly value?: ReadingRow }): ReadingRow => {
  if (!answer.ok || !answer.value) throw new Error("not written");
  return answer.value;
};

test("a box's number leads to the pack in it, a pack's own to none", () => {
  expect(packInBox(box)).toBe(pack);
  expect(packInBox(pack)).toBeUndefined();
  expect(packInBox("95412345678901")).toBeUndefined();
  expect(packInBox("15412345678904")).toBeUndefined();
});

test("a box that says what it holds counts so many", async () => {
  const { ask } = await readyToCount();
  const row = rowOf(await ask.recordScan(scanned(`]C102${pack}3712`)));
  expect(row).toMatchObject({ added: 12, quantity: 12, product: { code: pack } });
  expect(rowOf(await ask.recordScan({ ...scanned(`]C102${pack}3712`), times: 2 }))).toMatchObject({
    added: 24,
  });
});

test("one that does not is asked once, before or after others were counted, until it is struck", async () => {
  const { ask, engine } = await readyToCount();
  const first = rowOf(await ask.recordScan(scanned(box)));
  expect(first).toMatchObject({ outcome: "asked", added: 1, box: { packs: 0 } });
  await ask.recordScan(scanned(pack));
  const said = rowOf(await ask.boxOf({ of: first.id, packs: 10 }));
  expect(said).toMatchObject({ outcome: "new", added: 10, quantity: 11, box: { packs: 10 } });
  const second = rowOf(await ask.recordScan(scanned(box)));
  expect(second).toMatchObject({ outcome: "new", added: 10, quantity: 21 });
  expect(rowOf(await ask.setQuantity({ of: second.id, said: 3 }))).toMatchObject({ added: 30, quantity: 41 });
  const { stock } = engine.ledger;
  const [fact] = stock.facts.headIds(`boxed:${box}`);
  await ask.strike({ target: fact as never, except: [], reason: "twelve" });
  expect(readingRow(engine, stock.find(first.id))).toMatchObject({ outcome: "asked", added: 1, quantity: 4 });
});

test("two of the same within two seconds are told, and neither a serial nor a longer while is", async () => {
  const { ask, clock } = await readyToCount();
  await ask.recordScan(scanned(pack));
  expect(rowOf(await ask.recordScan(scanned(pack)))).toMatchObject({ added: 1, quantity: 2, repeat: 2 });
  expect(rowOf(await ask.recordScan(scanned(pack)))).toMatchObject({ quantity: 3, repeat: 3 });
  await ask.takeBack({});
  clock.time += 2_100;
  expect(rowOf(await ask.recordScan(scanned(pack))).repeat).toBeUndefined();
  await ask.recordScan(scanned(`01${pack}21A1`));
  expect(rowOf(await ask.recordScan(scanned(`01${pack}21A2`))).repeat).toBeUndefined();
});
