import { afterAll, beforeAll, expect, test } from "vitest";
import { removeApp } from "../../build/bench/kit/bench-app.mjs";
import { buildDecodeApp } from "../../build/bench/kit/decode-app.mjs";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { decodeTrial } from "../bench/decode-trial.ts";

let app = "";
let profile = "";
beforeAll(async () => {
  app = await buildDecodeApp();
  profile = await freshProfile("decode");
});
afterAll(async () => {
  await removeApp(app);
  await removeProfile(profile);
});

test("four hundred scans by scanners and PCs of every setting: none wrong, none lost, and of the taught none asked without need", async () => {
  const outcomes = await decodeTrial(app, profile, 400);
  const verdicts = outcomes.flatMap((one) => one.verdicts);
  expect(verdicts.length).toBeGreaterThanOrEqual(400);
  expect(verdicts.filter((verdict) => verdict === "wrong" || verdict === "lost")).toEqual([]);
  expect(outcomes.filter(({ strange }) => strange > 0)).toEqual([]);
  const taught = outcomes.filter(({ isTaught }) => isTaught);
  expect(taught.filter(({ askedWhole }) => askedWhole > 0)).toEqual([]);
});
