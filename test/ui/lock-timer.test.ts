import { expect, test } from "vitest";
import { lockTime } from "../../renderer/features/customers/lock-timer.ts";

const minute = 60_000;
/** So long after a moment, by the clock of the PC and by the one nobody can set. */
const after = (clock: number, running = clock) => ({ clock: 1e12 + clock, running: 5_000 + running });

test("the lock closes when its time has passed, and says so half a minute before", () => {
  expect(lockTime(after(14 * minute), after(0), 15)).toBeUndefined();
  expect(lockTime(after(14.5 * minute), after(0), 15)).toBe(30);
  expect(lockTime(after(15 * minute - 1), after(0), 15)).toBe(1);
  expect(lockTime(after(15 * minute), after(0), 15)).toBe(0);
});

test("a clock that is set back does not keep it open, nor does a PC that slept", () => {
  expect(lockTime(after(-86_400_000, 15 * minute), after(0), 15)).toBe(0);
  expect(lockTime(after(15 * minute, 1_000), after(0), 15)).toBe(0);
});
