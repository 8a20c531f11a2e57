import { describe, expect, test } from "vitest";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import type { OperatorId } from "../../shared/domain/ledger/identity.ts";
import { failure } from "../../shared/errors.ts";
import { kept, maria, namesOf } from "../makers/customers.ts";
import { withKeys } from "../makers/snapshots.ts";
import { lookAt, readyToCount, startStation, type TestStation } from "../makers/station.ts";

const passphrase = "één heel gewone zin van tien woorden lang";
const wrong = failure("people/wrong-pin", {});
const frameOf = ({ ask }: TestStation) => lookAt<FrameWindow>((changed) => ask.frame({}, changed));
const opensByPin = ({ ask }: TestStation) => lookAt<boolean>((changed) => ask.opensByPin({}, changed));

/** A station with a lock, An who has a PIN and works there, and Bart who has none. */
async function withPin() {
  const station = await readyToCount();
  await kept(station, maria);
  await withKeys(station, passphrase);
  const named = await station.ask.nameOperator({ name: "Bart" });
  if (!named.ok) throw new Error(named.failure.code);
  const an = frameOf(station).operator?.id as OperatorId;
  expect(await station.ask.setPin({ who: an, old: "", pin: "2580" })).toMatchObject({ ok: true });
  return { station, an, bart: named.value.id };
}

describe("a PIN", () => {
  test("is asked of whoever wants to be that person, and of nobody else", async () => {
    const { station, an, bart } = await withPin();
    expect(frameOf(station).pinned).toEqual([an]);
    expect(await station.ask.chooseOperator({ id: bart })).toMatchObject({ ok: true });
    expect(await station.ask.chooseOperator({ id: an })).toEqual(wrong);
    expect(await station.ask.chooseOperator({ id: an, pin: "1234" })).toEqual(wrong);
    expect(frameOf(station).operator?.id).toBe(bart);
    expect(await station.ask.chooseOperator({ id: an, pin: "2580" })).toMatchObject({ ok: true });
    expect(frameOf(station).operator?.id).toBe(an);
    station.kill();
    const again = await startStation(station);
    await again.ask.chooseOperator({ id: bart });
    expect(await again.ask.chooseOperator({ id: an, pin: "1234" })).toEqual(wrong);
    // It stands nowhere as it is.
    expect(again.profile.settings).not.toContain("2580");
  });

  test("opens nothing when the customers are locked once more while it is tried", async () => {
    const { station } = await withPin();
    await station.ask.lockCustomers({ draft: null });
    const opening = station.ask.unlockByPin({ pin: "2580" });
    await station.ask.lockCustomers({ draft: null });
    expect(await opening).toEqual(failure("customers/locked", {}));
    expect(station.engine.keys.state).toBe("locked");
    expect(await station.ask.unlockByPin({ pin: "2580" })).toMatchObject({ ok: true });
  });

  test("slows down who guesses", async () => {
    const { station, an, bart } = await withPin();
    await station.ask.chooseOperator({ id: bart });
    for (let tried = 0; tried < 3; tried++) await station.ask.chooseOperator({ id: an, pin: "0000" });
    expect(await station.ask.chooseOperator({ id: an, pin: "2580" })).toEqual(
      failure("customers/wait", { seconds: 1 }),
    );
    station.clock.time += 1_000;
    expect(await station.ask.chooseOperator({ id: an, pin: "2580" })).toMatchObject({ ok: true });
    await station.ask.chooseOperator({ id: bart });
    const guesses = ["0000", "0001", "0002", "2580"];
    const said = await Promise.all(guesses.map((pin) => station.ask.chooseOperator({ id: an, pin })));
    expect(said).toEqual([wrong, wrong, wrong, failure("customers/wait", { seconds: 1 })]);
  });

  test("is counted for each person: nobody is held up by another, and one's own sets back no guesses", async () => {
    const { station, an, bart } = await withPin();
    const { chooseOperator, setPin } = station.ask;
    await chooseOperator({ id: bart });
    expect(await setPin({ who: bart, old: "", pin: "1111" })).toMatchObject({ ok: true });
    const third = await station.ask.nameOperator({ name: "Cis" });
    if (third.ok) await chooseOperator({ id: third.value.id });
    for (const pin of ["0000", "0001"]) expect(await chooseOperator({ id: an, pin })).toEqual(wrong);
    expect(await chooseOperator({ id: bart, pin: "1111" })).toMatchObject({ ok: true });
    expect(await setPin({ who: an, old: "0002", pin: "4444" })).toEqual(wrong);
    const waits = failure("customers/wait", { seconds: 1 });
    expect(await chooseOperator({ id: an, pin: "2580" })).toEqual(waits);
    expect(await setPin({ who: bart, old: "1111", pin: null })).toMatchObject({ ok: true });
  });

  test("unlocks the customers once the passphrase was given since the start, and gives back what was typed", async () => {
    const { station, bart } = await withPin();
    await station.ask.lockCustomers({ draft: "half getypt" });
    expect([opensByPin(station), station.engine.keys.state, await namesOf(station)]).toEqual([
      true,
      "locked",
      [],
    ]);
    expect(await station.ask.unlockByPin({ pin: "0000" })).toEqual(wrong);
    expect(await station.ask.unlockByPin({ pin: "2580" })).toEqual({
      ok: true,
      value: { draft: "half getypt" },
    });
    expect(await namesOf(station)).toEqual(["Van den Broeck, Maria"]);
    await station.ask.chooseOperator({ id: bart });
    await station.ask.lockCustomers({ draft: null });
    expect([opensByPin(station), await station.ask.unlockByPin({ pin: "2580" })]).toEqual([false, wrong]);
    station.kill();
    const again = await startStation(station);
    expect(opensByPin(again)).toBe(false);
    expect(await again.ask.unlockByPin({ pin: "2580" })).toEqual(wrong);
  });

  test("tried wrongly five times lets nobody in any more: the passphrase is asked", async () => {
    const { station } = await withPin();
    await station.ask.lockCustomers({ draft: null });
    for (let tried = 0; tried < 5; tried++) {
      station.clock.time += 60_000;
      expect(await station.ask.unlockByPin({ pin: "0000" })).toEqual(wrong);
    }
    station.clock.time += 60_000;
    expect([opensByPin(station), await station.ask.unlockByPin({ pin: "2580" })]).toEqual([false, wrong]);
    expect(await station.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: true });
  });

  test("is changed by who knows it or the passphrase, and given by nobody to somebody else", async () => {
    const { station, an, bart } = await withPin();
    const { setPin } = station.ask;
    expect(await setPin({ who: bart, old: "", pin: "1111" })).toEqual(wrong);
    expect(await setPin({ who: an, old: "1234", pin: "1111" })).toEqual(wrong);
    expect(await setPin({ who: an, old: "2580", pin: "1111" })).toMatchObject({ ok: true });
    expect(await setPin({ who: an, old: passphrase, pin: null })).toMatchObject({ ok: true });
    expect(frameOf(station).pinned).toEqual([]);
  });
});
