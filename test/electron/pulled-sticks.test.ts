import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ChosenFiles } from "../../electron/main/chosen-files.ts";
import { stickHandlers } from "../../electron/main/stick-handlers.ts";
import type { WatchSticks } from "../../electron/main/watch-sticks.ts";
import { saveOnStick } from "../../renderer/services/save-on-stick.ts";
import type { Services } from "../../renderer/services/services.tsx";
import { verifyStick } from "../../renderer/services/verify-stick.ts";
import { whyNoDisk } from "../e2e/disk.ts";
import { scanPacks } from "../makers/copies.ts";
import { withKeys } from "../makers/snapshots.ts";
import { readyToCount } from "../makers/station.ts";
import { stickTrials } from "./stick-makers.ts";

const why = whyNoDisk();
describe.skipIf(why !== undefined)(
  `a stick that is pulled out before what was written on it is verified${why ? ` (not run: ${why})` : ""}`,
  { timeout: 60_000 },
  () => {
    const { disk, program, nameIt, row, alarms } = stickTrials();
    const passphrase = "vijf heel gewone woorden hier";

    /** The window's side and main's, joined without a window; `written` happens between writing and reading again. */
    async function joined(written: () => void) {
      const station = await readyToCount();
      await withKeys(station, passphrase);
      await scanPacks(station, 3);
      const on = (sticks: WatchSticks) => {
        const chosen = new ChosenFiles();
        const main = stickHandlers(sticks, chosen);
        const host = {
          ...main,
          "stick.save": async (wish: Parameters<(typeof main)["stick.save"]>[0]) => {
            const saved = await main["stick.save"](wish);
            written();
            return saved;
          },
          "file.read": ({ handle, offset, length }: { handle: string; offset: number; length: number }) =>
            chosen.read(handle, offset, length),
        };
        return { host, engine: station.ask } as unknown as Services;
      };
      return { on, station };
    }

    test("tells how far it is, and is stopped at any step: then nothing was written, or what was is not verified", async () => {
      const { on } = await joined(() => {});
      const sticks = await program();
      await nameIt(sticks, disk());
      const services = on(sticks);
      const named = { letter: "A", place: "Stick A" };
      const stoppedAt = async (last: string) => {
        const stop = { isAsked: false };
        const steps: string[] = [];
        const show = ({ step }: { readonly step: string }) => {
          if (steps.at(-1) !== step) steps.push(step);
          stop.isAsked = step === last;
        };
        const { step } = await saveOnStick(services, named, { show, stop });
        return { step, steps };
      };
      expect(await stoppedAt("preparing")).toEqual({ step: "stopped", steps: ["preparing"] });
      expect(await row(sticks, "A")).toMatchObject({ proven: 0, unproven: 0 });
      expect(await stoppedAt("reading")).toEqual({
        ...{ step: "stopped", steps: ["preparing", "saving", "reading"] },
      });
      expect(await row(sticks, "A")).toMatchObject({ proven: 0, unproven: 1, provenAt: 0 });
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      expect(await stoppedAt("none")).toEqual({
        ...{ step: "proven", steps: ["preparing", "saving", "reading", "proving"] },
      });
    });

    test("says that it is written and not verified; the next time it is, and the one before can be verified with a key", async () => {
      let isPulled = true;
      const { on } = await joined(() => {
        if (isPulled) disk().pull();
      });
      const sticks = await program();
      await nameIt(sticks, disk());
      const services = on(sticks);
      const outcome = await saveOnStick(services, { letter: "A", place: "Stick A" });
      expect(outcome).toMatchObject({ step: "written", failure: { code: "file/not-readable" } });
      disk().off();
      await sticks.poll();
      disk().back();
      await sticks.poll();
      isPulled = false;
      expect(await row(sticks, "A")).toMatchObject({ proven: 0, unproven: 1, provenAt: 0, isDue: true });
      expect(await alarms(sticks)).toEqual([]);
      expect(await saveOnStick(services, { letter: "A", place: "Stick A" })).toMatchObject({
        step: "proven",
      });
      expect(await row(sticks, "A")).toMatchObject({ proven: 1, unproven: 1 });
      const told: number[] = [];
      expect(await verifyStick(services, "A", "not the passphrase", () => {})).toEqual({
        ...{ proven: 0, closed: 1, broken: [] },
      });
      expect(await verifyStick(services, "A", passphrase, (done, of) => told.push(done, of))).toEqual({
        ...{ proven: 1, closed: 0, broken: [] },
      });
      expect(told).toEqual([0, 1]);
      expect(await row(sticks, "A")).toMatchObject({ proven: 2, unproven: 0 });
      expect(readdirSync(disk().folder).filter((name) => name.endsWith(".part"))).toEqual([]);
    });
  },
);
