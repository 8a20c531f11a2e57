import { describe, expect, test } from "vitest";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { webSealing } from "../../renderer/adapters/sealing/web-sealing.ts";
import { failure } from "../../shared/errors.ts";
import { fileKeyBy } from "../../shared/usecases/open-locked-keys.ts";
import { kept, maria, namesOf } from "../makers/customers.ts";
import {
  keepsClosed,
  keyIn,
  passphrase,
  restart,
  stateOf,
  stored,
  troubleOf,
  withLock,
  written,
} from "../makers/locked.ts";
import { snapshotOf } from "../makers/snapshots.ts";
import type { TestStation } from "../makers/station.ts";

const damaged = failure("customers/keys-damaged", {});

function hit({ profile }: TestStation, at: (bytes: Uint8Array) => number): Uint8Array {
  const bytes = (profile.keys as Uint8Array).slice();
  const place = at(bytes);
  bytes[place] = bytes[place] === 65 ? 66 : 65;
  profile.keys = bytes;
  return bytes;
}

describe("a key file that is damaged", () => {
  test("is found so at the start, set aside and begun anew with the keys of a snapshot", async () => {
    const { station, file } = await stored();
    for (const key of ["sealed", "locked"]) {
      hit(station, (bytes) => new TextDecoder().decode(bytes).indexOf(`"${key}":"`) + 60);
      const lying = station.profile.keys;
      const again = await restart(station);
      expect([troubleOf(again), stateOf(again)]).toEqual(["damaged", "locked"]);
      expect(await again.ask.unlockCustomers({ typed: passphrase })).toEqual(damaged);
      expect(await again.ask.mendKeys({ file, typed: "geraden" })).toMatchObject({ ok: false });
      expect(again.profile.keys).toEqual(lying);
      expect(await again.ask.mendKeys({ file, typed: passphrase })).toEqual({ ok: true, value: { keys: 2 } });
      expect(again.profile.aside).toContainEqual(lying);
      expect([troubleOf(again), keyIn(written(again))]).toEqual([null, false]);
      expect(await namesOf(again)).toEqual(["Aerts", "Van den Broeck, Maria"]);
      await again.ask.lockCustomers({ draft: null });
      expect(await again.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: true });
      again.kill();
    }
  });

  test("holds up no snapshot of stock: it comes without the keys, and who checks it hears that", async () => {
    const { station, file } = await stored();
    hit(station, (bytes) => bytes.indexOf(10) - 60);
    const again = await restart(station);
    const { file: bytes } = await snapshotOf(again);
    for (const [one, keysClosed] of [
      [file.bytes, false],
      [bytes, true],
    ] as const) {
      const checked = await again.ask.checkSnapshot({
        file: { name: "x.stock", bytes: one },
        key: passphrase,
      });
      expect(checked).toMatchObject({ ok: true, value: { result: "whole", holds: { keysClosed } } });
    }
    expect(await again.ask.mendKeys({ file: { name: "x.stock", bytes }, typed: passphrase })).toEqual(
      failure("copy/keys-closed", {}),
    );
  });

  test("is not mended by the snapshot of another pharmacy, whose keys open nobody here", async () => {
    const { station } = await stored();
    const { station: other } = await withLock();
    const { file: bytes } = await snapshotOf(other);
    station.profile.keys = null;
    const again = await restart(station);
    expect(await again.ask.mendKeys({ file: { name: "x.stock", bytes }, typed: passphrase })).toEqual(
      failure("copy/keys-closed", {}),
    );
    expect(troubleOf(again)).toBe("damaged");
  });

  test("in one line only goes on with the others, and without a snapshot if a person says so", async () => {
    const { station } = await stored();
    hit(station, (bytes) => bytes.length - 161 - 100);
    const again = await restart(station);
    expect([troubleOf(again), stateOf(again)]).toEqual(["part", "locked"]);
    expect(await keepsClosed(again)).toBe(true);
    await again.ask.unlockCustomers({ typed: passphrase });
    expect(await namesOf(again)).toEqual(["Claes", "Van den Broeck, Maria"]);
    expect(await keepsClosed(again)).toBe(true);
    expect(await again.ask.mendKeys({ file: null, typed: passphrase })).toMatchObject({ ok: true });
    await kept(again, { name: "Dams" });
    const last = await restart(again);
    await last.ask.unlockCustomers({ typed: passphrase });
    expect(await namesOf(last)).toEqual(["Claes", "Dams", "Van den Broeck, Maria"]);
    // One record without a key is enough to say so, however sound the file is.
    expect(await keepsClosed(last)).toBe(true);
  });

  test("or gone is said, and nobody makes a customer in an open one", async () => {
    const { station } = await stored();
    station.profile.keys = null;
    const again = await restart(station);
    expect(troubleOf(again)).toBe("damaged");
    expect(await again.ask.saveCustomer({ customer: maria })).toEqual(failure("customers/locked", {}));
    expect(await again.ask.mendKeys({ file: null, typed: "geraden" })).toEqual(
      failure("customers/wrong-passphrase", {}),
    );
    expect(await again.ask.mendKeys({ file: null, typed: passphrase })).toMatchObject({ ok: true });
    expect(stateOf(again)).toBe("open");
  });
});

describe("a locked key file", () => {
  test("is not taken for one that lies open in its place, before a person says so with the passphrase", async () => {
    const { station, open } = await stored();
    station.profile.keys = open ?? null;
    const again = await restart(station);
    expect([troubleOf(again), stateOf(again), await namesOf(again)]).toEqual(["replaced", "locked", []]);
    expect(await again.ask.saveCustomer({ customer: maria })).toEqual(failure("customers/locked", {}));
    expect(await again.ask.mendKeys({ file: null, typed: passphrase })).toMatchObject({ ok: true });
    expect([stateOf(again), keyIn(written(again))]).toEqual(["open", false]);
    expect(await namesOf(again)).toEqual(["Van den Broeck, Maria"]);
  });

  test("opens for nobody who was added to it by hand, and what was sealed before that opens still", async () => {
    const { station, paper } = await withLock();
    const { lock } = station.engine.keys;
    const added = await withLock("een andere zin, ook lang genoeg");
    const stranger = added.station.engine.station.file.snapshotKeys?.pharmacy ?? "";
    const header = JSON.parse(written(station));
    header.lock.to.push(stranger);
    const sealing = webSealing(passphraseFiles(10));
    const fileKey = lock && (await fileKeyBy(station.engine.closing, { lock }, paper));
    if (!fileKey) throw new Error("no key");
    const plain = await station.engine.keys.file();
    const old = {
      ...{ format: 2, lock: JSON.parse(written(station)).lock },
      sealed: await sealing.seal(fileKey, "customers.keys", new TextDecoder().decode(plain)),
    };
    for (const [file, isSound] of [
      [{ ...header, sum: sumOf(header) }, false],
      [old, true],
    ] as const) {
      station.profile.keys = new TextEncoder().encode(`${JSON.stringify(file)}\n`);
      const again = await restart(station);
      const opened = await again.ask.unlockCustomers({ typed: passphrase });
      expect(opened).toEqual(isSound ? { ok: true, value: { draft: null } } : damaged);
      if (isSound) await kept(again, { name: "Aerts" });
      if (isSound) expect(written(again)).toContain('{"format":3,');
      again.kill();
    }
  });
});

/** The sum a forger would write. */
function sumOf({
  lock,
  sealed,
}: {
  readonly lock: Record<string, unknown>;
  readonly sealed: string;
}): string {
  const text = `customers.keys 3 ${JSON.stringify([lock["locked"], lock["to"], lock["file"]])}${sealed}`;
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ sign.charCodeAt(0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}
