import { expect, test } from "vitest";
import type { CustomerId } from "../../shared/domain/ledger/identity.ts";
import { CustomerBook } from "../../shared/usecases/customer-book.ts";
import type { CustomerKeys } from "../../shared/usecases/customer-keys.ts";
import { sealsHere } from "../../shared/usecases/open-records.ts";
import { kept, maria } from "../makers/customers.ts";
import { readyToCount } from "../makers/station.ts";

test("a customer whose key comes just when others have been opened is opened too", async () => {
  const station = await readyToCount();
  const all = [await kept(station, { name: "An" }), await kept(station, { name: "Bo" })];
  const { keys, ledger, tasks } = station.engine;
  const open = async () => JSON.stringify(maria);
  for (let turns = 0; turns < 20; turns++) {
    const here = new Set<CustomerId>();
    const some = { of: (id: CustomerId) => (here.has(id) ? keys.of(id) : undefined) } as CustomerKeys;
    const book = new CustomerBook(ledger.stock, some, sealsHere({ open }), tasks, () => {});
    await book.ready();
    for (const id of all) {
      here.add(id);
      book.keysCame();
      for (let turn = 0; turn < turns; turn++) await undefined;
    }
    expect(await book.ready()).toHaveLength(2);
  }
});

test("records that are let go of while they are being opened are not kept, and opened when their keys come again", async () => {
  const station = await readyToCount();
  for (const name of ["An", "Bo"]) await kept(station, { name });
  const { keys, ledger, tasks } = station.engine;
  let letGo = () => {};
  const here = sealsHere({ open: async () => JSON.stringify(maria) });
  const away = (seals: readonly unknown[]) =>
    new Promise<readonly undefined[]>((resolve) => {
      letGo = () => resolve(seals.map(() => undefined));
    });
  const seals = { ...here, open: away as typeof here.open, letGo: () => letGo() };
  const book = new CustomerBook(ledger.stock, keys, seals, tasks, () => {});
  expect(book.rows()).toEqual([]);
  book.close();
  expect([await book.ready(), book.locked]).toEqual([[], 2]);
  seals.open = here.open;
  book.keysCame();
  expect([(await book.ready()).length, book.locked]).toEqual([2, 0]);
});
