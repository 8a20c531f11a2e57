import { expect, test } from "vitest";
import type { CustomerId } from "../../shared/domain/ledger/identity.ts";
import { CustomerBook } from "../../shared/usecases/customer-book.ts";
import type { CustomerKeys } from "../../shared/usecases/customer-keys.ts";
import { kept, maria } from "../makers/customers.ts";
import { readyToCount } from "../makers/station.ts";

test("a customer whose key comes just when others have been opened is opened too", async () => {
  const station = await readyToCount();
  const all = [await kept(station, { name: "An" }), await kept(station, { name: "Bo" })];
  const { keys, ledger, tasks, sealing } = station.engine;
  const open = async () => JSON.stringify(maria);
  for (let turns = 0; turns < 20; turns++) {
    const here = new Set<CustomerId>();
    const some = { of: (id: CustomerId) => (here.has(id) ? keys.of(id) : undefined) } as CustomerKeys;
    const book = new CustomerBook(ledger.stock, some, { ...sealing, open }, tasks, () => {});
    await book.ready();
    for (const id of all) {
      here.add(id);
      book.keysCame();
      for (let turn = 0; turn < turns; turn++) await undefined;
    }
    expect(await book.ready()).toHaveLength(2);
  }
});
