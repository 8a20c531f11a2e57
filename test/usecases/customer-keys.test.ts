import { describe, expect, test } from "vitest";
import type { CustomerId } from "../../shared/domain/ledger/identity.ts";
import { failure } from "../../shared/errors.ts";
import { kept, maria, namesOf } from "../makers/customers.ts";
import { imported, planned } from "../makers/imports.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const manyCustomers = (count: number) =>
  fileOf("klanten.csv", "Naam;Voornaam", ...Array.from({ length: count }, (_, at) => `Peeters;Nummer ${at}`));

const keyFile = ({ profile }: TestStation) => profile.keys?.slice() ?? new Uint8Array(0);

/** Starts the program again, as it lies on the disk. */
async function restart(station: TestStation): Promise<TestStation> {
  station.kill();
  return await startStation(station);
}

describe("saving one customer", () => {
  test("appends one short line, however many there are, and is there after a restart", async () => {
    const station = await readyToCount();
    await imported(station, manyCustomers(300));
    const before = keyFile(station);
    station.profile["keys.write"] = async () => failure("journal/not-written", { reason: "told to" });
    await kept(station, maria);
    await kept(station, { name: "Aerts" });
    const after = keyFile(station);
    expect(after.subarray(0, before.length)).toEqual(before);
    expect(after.length - before.length).toBe(2 * 85);
    expect(await namesOf(await restart(station), "aerts")).toEqual(["Aerts"]);
  });

  test("killed at any byte of the line leaves every other customer open, and saving goes on behind them", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    await kept(station, { name: "Aerts" });
    const whole = keyFile(station);
    const { "keys.append": append } = station.profile;
    let line = new Uint8Array(0);
    station.profile["keys.append"] = async ({ bytes }) => {
      line = bytes.slice();
      return failure("journal/not-written", { reason: "killed" });
    };
    expect(await station.ask.saveCustomer({ customer: { ...maria, insz: "" } })).toMatchObject({ ok: false });
    expect(line).toHaveLength(85);
    station.profile["keys.append"] = append;
    for (const cut of [0, 1, 40, 84, 85]) {
      station.profile.keys = Uint8Array.from([...whole, ...line.subarray(0, cut)]);
      const again = await restart(station);
      expect(await namesOf(again)).toEqual(["Aerts", "Van den Broeck, Maria"]);
      const id = await kept(again, { name: `Claes ${cut}` });
      expect(await namesOf(await restart(again), "claes")).toEqual([`Claes ${cut}`]);
      const last = await restart(again);
      const [head] = last.engine.ledger.stock.facts.headIds(`customer:${id}`);
      await last.ask.strike({ target: head as never, except: [], reason: "" });
      last.kill();
    }
  });

  test("killed after the line and before the entry leaves a key that nobody needs, and no customer", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const key = station.engine.sealing.newKey();
    await station.engine.keys.add(new Map([["v000000000000009" as CustomerId, key]]));
    expect(await namesOf(await restart(station))).toEqual(["Van den Broeck, Maria"]);
  });
});

describe("an import of customers", () => {
  test("that is stopped leaves no key, and neither does one that is killed before it is closed", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const before = keyFile(station);
    const { plan } = await planned(station, manyCustomers(400));
    const committing = station.ask.commitImport({ plan });
    for (const { id } of station.engine.tasks.rows) await station.ask.cancelTask({ id });
    expect(await committing).toMatchObject({ ok: false, failure: { code: "task/cancelled" } });
    expect(keyFile(station)).toEqual(before);
    expect(station.engine.keys.all.length).toBe(1);
    // The last that is written before the entry that closes it is the keys: at that instant the pages are all staged.
    const seen: Uint8Array[] = [];
    const { "keys.write": write } = station.profile;
    station.profile["keys.write"] = async (input) => {
      seen.push(keyFile(station), station.profile.journal.slice());
      return await write(input);
    };
    await imported(station, manyCustomers(400));
    const [keys, journal] = seen as [Uint8Array, Uint8Array];
    expect(keys).toEqual(before);
    const killed = await readyToCount();
    Object.assign(killed.profile, { keys, journal, settings: station.profile.settings });
    const again = await startStation({ ...killed, name: `${killed.name}-killed` });
    expect(await namesOf(again)).toEqual(["Van den Broeck, Maria"]);
    expect(again.engine.keys.all.length).toBe(1);
  });

  test("whose keys cannot be kept leaves nothing", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const before = keyFile(station);
    station.profile["keys.write"] = async () => failure("journal/not-written", { reason: "EROFS" });
    const { plan } = await planned(station, manyCustomers(40));
    expect(await station.ask.commitImport({ plan })).toEqual(
      failure("ledger/not-written", { reason: "EROFS" }),
    );
    expect(keyFile(station)).toEqual(before);
    expect(await namesOf(await restart(station))).toEqual(["Van den Broeck, Maria"]);
  });
});
