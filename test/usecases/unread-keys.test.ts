import { describe, expect, test } from "vitest";
import { failure } from "../../shared/errors.ts";
import { maria, namesOf } from "../makers/customers.ts";
import { keepsClosed, passphrase, restart, stateOf, stored, troubleOf } from "../makers/locked.ts";
import { snapshotOf } from "../makers/snapshots.ts";
import type { TestStation } from "../makers/station.ts";

describe("a key file that cannot be read just now", () => {
  const unread = failure("customers/keys-unread", {});
  const hold = ({ profile }: TestStation) => {
    const read = profile["keys.read"];
    profile["keys.read"] = async () => failure("journal/not-readable", { reason: "EBUSY" });
    return () => {
      profile["keys.read"] = read;
    };
  };

  test("is not damaged: nothing is set aside or written, and it opens once it can be read", async () => {
    const { station, file } = await stored();
    const lying = station.profile.keys;
    const letGo = hold(station);
    const again = await restart(station);
    expect([troubleOf(again), stateOf(again)]).toEqual(["unread", "locked"]);
    for (const given of [file, null])
      expect(await again.ask.mendKeys({ file: given, typed: passphrase })).toEqual(unread);
    expect(await again.ask.unlockCustomers({ typed: passphrase })).toEqual(unread);
    expect(await again.ask.saveCustomer({ customer: maria })).toEqual(failure("customers/locked", {}));
    expect([again.profile.keys, again.profile.aside]).toEqual([lying, []]);
    letGo();
    expect(await again.ask.mendKeys({ file: null, typed: "" })).toMatchObject({ ok: true });
    expect([troubleOf(again), stateOf(again)]).toEqual([null, "locked"]);
    expect(await again.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: true });
    expect(await namesOf(again)).toHaveLength(3);
    expect([again.profile.keys, again.profile.aside]).toEqual([lying, []]);
  });

  test("is told damaged or replaced only when it could be read and was", async () => {
    const { station, open } = await stored();
    for (const [keys, trouble] of [
      [null, "damaged"],
      [open ?? null, "replaced"],
    ] as const) {
      station.profile.keys = keys;
      const letGo = hold(station);
      const again = await restart(station);
      expect(troubleOf(again)).toBe("unread");
      letGo();
      await again.ask.mendKeys({ file: null, typed: "" });
      expect([troubleOf(again), again.profile.aside]).toEqual([trouble, []]);
      again.kill();
    }
  });

  test("for a snapshot, or while it is unlocked, is asked for once more and stays the file it is", async () => {
    const { station } = await stored();
    await station.ask.lockCustomers({ draft: null });
    const letGo = hold(station);
    expect(await station.ask.unlockCustomers({ typed: passphrase })).toEqual(unread);
    const { file: without } = await snapshotOf(station);
    expect(without.length).toBeGreaterThan(0);
    expect(troubleOf(station)).toBe("unread");
    letGo();
    expect(await keepsClosed(station)).toBe(false);
    expect(troubleOf(station)).toBe(null);
    expect(await station.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: true });
  });
});
