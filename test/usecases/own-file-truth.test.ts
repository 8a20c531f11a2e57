import { expect, test } from "vitest";
import { ownFile } from "../../renderer/features/customers/own-file.ts";
import type { CustomerId } from "../../shared/domain/ledger/identity.ts";
import { customersOf, kept, maria } from "../makers/customers.ts";
import { both, jan, jean, merged } from "../makers/merging.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";

const fileOf = async (station: TestStation, id: CustomerId) =>
  JSON.parse(
    new TextDecoder().decode(
      ownFile("Apotheek", new Date(0), await station.ask.customerVersions({ customer: id })),
    ),
  );

test("what was struck is in the file as a version that does not count, never as the record", async () => {
  const station = await readyToCount();
  const id = await kept(station, maria);
  station.clock.time += 60_000;
  await kept(station, { ...maria, phone: "014 31 22 40" }, id);
  const { stock } = station.engine.ledger;
  const last = stock.facts.indexesAbout(`customer:${id}`).at(-1) as number;
  await station.ask.strike({ target: stock.entries.id(last), except: [], reason: "verkeerd" });
  expect((await customersOf(station)).rows[0]?.customer.phone).toBe(maria.phone);
  const file = await fileOf(station, id);
  expect(file.record.phone.says).toBe(maria.phone);
  expect(file.versions).toHaveLength(2);
});

test("what was kept in a record that is in this one now is in the file too", async () => {
  const station = await readyToCount();
  const [one, other] = [await kept(station, jan), await kept(station, jean)];
  await merged(station, one, other, both);
  const file = await fileOf(station, one);
  expect(
    file.versions.map(({ record }: { record: { name: { says: string } } }) => record.name.says),
  ).toContain("Klaas");
});
