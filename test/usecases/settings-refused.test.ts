import { expect, test } from "vitest";
import { failure } from "../../shared/errors.ts";
import { readyToCount } from "../makers/station.ts";

test("settings that the disk refuses are said not to be kept", async () => {
  const station = await readyToCount();
  const change = () => station.ask.changeSettings({ shortDated: { count: 30, unit: "days" } });
  station.profile["settings.write"] = async () => failure("journal/not-written", { reason: "EIO" });
  expect(await change()).toMatchObject({ failure: { code: "ledger/not-written", facts: { reason: "EIO" } } });
  station.profile["settings.write"] = async () => failure("ledger/disk-full", { freeBytes: 0 });
  expect(await change()).toMatchObject({ failure: { code: "ledger/disk-full" } });
});
