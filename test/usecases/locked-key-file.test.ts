import { describe, expect, test } from "vitest";
import { failure } from "../../shared/errors.ts";
import { kept, maria, namesOf } from "../makers/customers.ts";
import { keyIn, passphrase, restart, stateOf, withLock, written } from "../makers/locked.ts";
import { readyToCount } from "../makers/station.ts";

describe("a key file under its lock", () => {
  test("takes one more key as one flushed line, and is whole when killed at any byte of it", async () => {
    const { station } = await withLock();
    const before = written(station).length;
    await kept(station, { name: "Aerts" });
    const whole = station.profile.keys?.slice() as Uint8Array;
    expect(whole.length - before).toBe(161);
    for (const cut of [0, 1, 80, 160, 161]) {
      const { profile } = station;
      profile.keys = whole.slice(0, before + cut);
      const again = await restart(station);
      await again.ask.unlockCustomers({ typed: passphrase });
      expect(await namesOf(again)).toEqual([...(cut === 161 ? ["Aerts"] : []), "Van den Broeck, Maria"]);
      await kept(again, { name: `Claes ${cut}` });
      const last = await restart(again);
      await last.ask.unlockCustomers({ typed: passphrase });
      expect(await namesOf(last)).toContain(`Claes ${cut}`);
      last.kill();
    }
  });

  test("that could not be written leaves the keys as they lay, open, and is made by a later try", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const before = written(station);
    const write = station.profile["keys.write"];
    station.profile["keys.write"] = async () => failure("journal/not-written", { reason: "told to" });
    await station.ask.makeSnapshotKeys({ passphrase });
    expect(await station.ask.keepSnapshotKeys({})).toMatchObject({ ok: false });
    expect([stateOf(station), written(station)]).toEqual(["none", before]);
    const again = await restart(station);
    expect(await namesOf(again)).toEqual(["Van den Broeck, Maria"]);
    again.profile["keys.write"] = write;
    expect(await again.ask.putLockOn({ typed: "geraden" })).toEqual(
      failure("customers/wrong-passphrase", {}),
    );
    expect(stateOf(again)).toBe("none");
    expect(await again.ask.putLockOn({ typed: passphrase })).toMatchObject({ ok: true });
    expect([stateOf(again), keyIn(written(again))]).toEqual(["open", false]);
    expect(await namesOf(again)).toEqual(["Van den Broeck, Maria"]);
  });

  test("that is damaged in one line opens for all others and is not written over; in its first it says so", async () => {
    const { station } = await withLock();
    await kept(station, { name: "Aerts" });
    await kept(station, { name: "Claes" });
    const whole = station.profile.keys as Uint8Array;
    const hit = (at: number) => {
      const damaged = whole.slice();
      damaged[at] = damaged[at] === 65 ? 66 : 65;
      return damaged;
    };
    station.profile.keys = hit(whole.length - 161 - 100);
    const again = await restart(station);
    expect(await again.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: true });
    expect(await namesOf(again)).toEqual(["Claes", "Van den Broeck, Maria"]);
    expect(await again.ask.saveCustomer({ customer: maria })).toMatchObject({ ok: false });
    expect(again.profile.keys).toEqual(hit(whole.length - 161 - 100));
    const first = whole.indexOf(10) - 20;
    again.profile.keys = hit(first);
    const last = await restart(again);
    expect(await last.ask.unlockCustomers({ typed: passphrase })).toEqual(
      failure("customers/keys-damaged", {}),
    );
  });

  test("stays the one it was where a kill came between other keys and their lock, until a person moves it", async () => {
    const { station, paper } = await withLock();
    const write = station.profile["keys.write"];
    station.profile["keys.write"] = async () => failure("journal/not-written", { reason: "killed" });
    await station.ask.makeSnapshotKeys({ passphrase: "een nieuwe zin, ook lang genoeg" });
    await station.ask.keepSnapshotKeys({});
    station.profile["keys.write"] = write;
    const again = await restart(station);
    expect(await again.ask.unlockCustomers({ typed: paper })).toMatchObject({ ok: true });
    expect(await again.ask.putLockOn({ typed: "een nieuwe zin, ook lang genoeg" })).toMatchObject({
      ok: true,
    });
    const last = await restart(again);
    expect(await last.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: false });
    expect(await last.ask.unlockCustomers({ typed: "een nieuwe zin, ook lang genoeg" })).toMatchObject({
      ok: true,
    });
    expect(await namesOf(last)).toEqual(["Van den Broeck, Maria"]);
  });
});
