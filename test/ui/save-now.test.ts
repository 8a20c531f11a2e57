import { describe, expect, test } from "vitest";
import { type SaveState, saveSnapshot } from "../../renderer/features/sticks/save-now.ts";
import type { Services } from "../../renderer/services/services.tsx";
import { failure } from "../../shared/errors.ts";
import { scanPacks } from "../makers/copies.ts";
import { withKeys } from "../makers/snapshots.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";

/** What becomes of the bytes between stick and window, and what a person does meanwhile. */
interface Stick {
  readonly read?: (file: Uint8Array) => Uint8Array | undefined;
  readonly written?: () => void;
}

/** A real engine, and a stick in memory that does what it is told. */
async function saved(stick: Stick, stop = { isAsked: false }, on?: TestStation) {
  const station = on ?? (await readyToCount());
  if (!on) {
    await scanPacks(station, 3);
    await withKeys(station, "vier groene paarden eten brood");
  }
  let lying = new Uint8Array();
  const host = {
    "snapshot.save": async ({ name, bytes, sha256 }: { name: string; bytes: Uint8Array; sha256: string }) => {
      lying = bytes.slice();
      stick.written?.();
      const value = { name, place: "STICK", size: bytes.length, sha256, readBack: true, handle: "h" };
      return { ok: true, value };
    },
    "file.read": async ({ offset, length }: { offset: number; length: number }) => {
      const file = stick.read ? stick.read(lying) : lying;
      return file
        ? { ok: true, value: file.slice(offset, offset + length) }
        : failure("file/not-readable", { name: "x", reason: "EIO" });
    },
  };
  const steps: string[] = [];
  const show = ({ step }: SaveState) => {
    if (steps.at(-1) !== step) steps.push(step);
  };
  const services = { engine: station.ask, host } as unknown as Services;
  const state = await saveSnapshot(services, { title: "", again: true, stop }, show);
  return { state, steps, station };
}

describe("saving to a stick", () => {
  test("is done once it was read again from there and restored for trial", async () => {
    const { state, steps, station } = await saved({});
    expect(steps).toEqual(["preparing", "saving", "reading", "proving"]);
    expect(state).toMatchObject({
      step: "done",
      isOpen: false,
      entries: station.engine.ledger.stock.entries.size,
    });
    expect(station.engine.station.file.copy).toMatchObject({ place: "STICK" });
  });

  test("that cannot be read again is written and not verified", async () => {
    const { state, station } = await saved({ read: () => undefined });
    expect(state).toMatchObject({ step: "written", failure: { code: "file/not-readable" } });
    expect(station.engine.station.file.copy).toBeNull();
  });

  test("of which one byte came back otherwise is not proven, whatever the disk said", async () => {
    const { state, station } = await saved({
      read: (file) => file.map((byte, at) => (at === file.length >> 1 ? byte ^ 1 : byte)),
    });
    expect(state).toMatchObject({ step: "failed", failure: { code: "copy/not-proven" } });
    expect(station.engine.station.file.copy).toBeNull();
  });

  test("that was stopped once it lay there is written and not verified; before, nothing was written", async () => {
    const stop = { isAsked: false };
    const late = await saved({ written: () => Object.assign(stop, { isAsked: true }) }, stop);
    expect(late.state).toMatchObject({ step: "written" });
    expect(late.station.engine.station.file.copy).toBeNull();
    const early = await saved({}, { isAsked: true }, late.station);
    expect(early).toMatchObject({ state: { step: "stopped" }, steps: ["preparing"] });
  });

  test("without keys writes nothing and says so", async () => {
    const { state } = await saved({}, { isAsked: false }, await readyToCount());
    expect(state).toEqual({ step: "no-keys" });
  });
});
