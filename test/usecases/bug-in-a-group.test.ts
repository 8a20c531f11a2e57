import { expect, test } from "vitest";
import type { Draft } from "../../shared/domain/ledger/entry.ts";
import { knownProducts } from "../../shared/usecases/known-products.ts";
import { readyToCount, startStation } from "../makers/station.ts";

test("what cannot be written down holds nothing up, and its number is given to the next", async () => {
  const station = await readyToCount();
  const { ledger } = station.engine;
  const name = (text: string, code = "CNK:1234567"): Draft => ({
    kind: "named",
    code,
    name: text,
    pack: "",
    replaces: [],
  });
  const first = await ledger.record([name("Before")]);
  const endless = { ...name("Never"), pack: 1n as unknown as string };
  await expect(ledger.record([endless])).rejects.toThrow();
  const after = await ledger.record([name("After", "CNK:7654321")]);
  if (!first.ok || !after.ok) throw new Error("Not written");
  const numberIn = (id: string | undefined) => Number(id?.split(".")[1]);
  expect(numberIn(after.value[0])).toBe(numberIn(first.value[0]) + 1);
  const again = await startStation(station);
  const names = [...knownProducts(again.engine.ledger.stock)].map((product) => product.name);
  expect(names).toEqual(["Before", "After"]);
});
