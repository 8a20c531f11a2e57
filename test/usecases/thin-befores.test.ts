import { expect, test } from "vitest";
import { scanPacks } from "../makers/copies.ts";
import { kept, maria } from "../makers/customers.ts";
import { again, goneBack, takeIn, taken } from "../makers/gone-back.ts";

test("the last three stay and the newest of each day of a week, and each that holds what is nowhere else", async () => {
  const { here, other } = await taken();
  const back = await goneBack(here);
  const day = 86_400_000;
  const takeInAfter = async (time: number) => {
    back.clock.time += time;
    await scanPacks(other, 1, "4012345678901");
    await takeIn(back, other);
  };
  for (let time = 0; time < 4; time++) await takeInAfter(1_000);
  const times = async () => (await back.ask.befores({})).map(({ at }) => Math.floor(at / day));
  const causes = async () => (await back.ask.befores({})).map(({ cause }) => cause);
  // What went with going back came in again: nothing is only there, and the newest three of this day are left.
  expect(await causes()).toEqual(["taken-in", "taken-in", "taken-in"]);
  expect((await back.ask.befores({})).map(({ goesNext }) => goesNext)).toEqual([false, false, true]);
  for (let time = 0; time < 9; time++) await takeInAfter(day);
  const [last = 0, ...older] = await times();
  expect(older.map((one) => last - one)).toEqual([1, 2, 3, 4, 5, 6]);
  // A month in which nothing was taken in, or a clock set on by one, makes none of them old.
  await takeInAfter(30 * day);
  const [now = 0, ...before] = await times();
  expect(before.map((one) => now - 30 - one)).toEqual([0, 1, 2, 3, 4, 5]);
});

test("none goes while a stick is not as it was left", async () => {
  const { here, other } = await taken();
  here.profile.hasAlarm = true;
  for (let time = 0; time < 4; time++) {
    await scanPacks(other, 1, "4012345678901");
    await takeIn(here, other);
  }
  expect(await here.ask.befores({})).toHaveLength(5);
});

test("one from before going back stays as long as it holds what is nowhere else", async () => {
  const { here, other } = await taken();
  await scanPacks(here, 2, "4012345678901");
  const back = await goneBack(here);
  for (let time = 0; time < 6; time++) {
    back.clock.time += 86_400_000 * 3;
    await scanPacks(other, 1, "4012345678901");
    await takeIn(back, other);
  }
  const kept = (await back.ask.befores({})).find(({ cause }) => cause === "went-back");
  expect(kept?.only).toBeGreaterThan(0);
  expect(kept?.goesNext).toBe(false);
});

test("what was kept just now stays, though the clock fell back behind all the others", async () => {
  const { here, other } = await taken();
  const takeInMore = async () => {
    await scanPacks(other, 1, "4012345678901");
    await takeIn(here, other);
  };
  for (let time = 0; time < 3; time++) {
    here.clock.time += 86_400_000;
    await takeInMore();
  }
  here.clock.time -= 60 * 86_400_000;
  const fallen = here.clock.time;
  await takeInMore();
  const oldest = Math.min(...(await here.ask.befores({})).map(({ at }) => at));
  expect(Math.abs(oldest - fallen)).toBeLessThan(86_400_000);
});

test("none goes while the customers' keys are damaged here: an older one may hold them", async () => {
  const { here, other } = await taken();
  await kept(here, maria);
  here.profile.keys = new TextEncoder().encode("half a");
  const damaged = await again(here);
  expect(damaged.engine.keys.trouble).toBe("damaged");
  for (let time = 0; time < 5; time++) {
    damaged.clock.time += 30 * 86_400_000;
    await scanPacks(other, 1, "4012345678901");
    await takeIn(damaged, other);
  }
  expect(await damaged.ask.befores({})).toHaveLength(6);
});
