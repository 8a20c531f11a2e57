import { describe, expect, test } from "vitest";
import { systemClock } from "../../renderer/adapters/system-clock.ts";
import { SteppingClock } from "../fakes/stepping-clock.ts";

describe.each([
  ["of the machine", systemClock],
  ["that stands where it is put", new SteppingClock(Date.now())],
  ["with the chance of a seed", new SteppingClock(Date.now(), 7)],
])("a clock %s", (_, clock) => {
  test("says now and today of one instant", () => {
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(60_000);
    expect(clock.today()).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    expect(Math.abs(Date.parse(clock.today()) - clock.now())).toBeLessThan(2 * 86_400_000);
  });

  test("gives as many random bytes as are asked for, other ones each time", () => {
    const [one, other] = [clock.random(32), clock.random(32)];
    expect([one.length, other.length]).toEqual([32, 32]);
    expect(one).not.toEqual(other);
  });

  test("takes the digest of bytes as they are when it is asked", async () => {
    const bytes = new TextEncoder().encode("abc");
    const digest = clock.digest(bytes);
    bytes.fill(0);
    expect(await digest).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  test("lets whatever waits have its turn, and sleeps", async () => {
    let came = false;
    setImmediate(() => {
      came = true;
    });
    for (let turn = 0; turn < 3; turn++) await clock.pause();
    await clock.sleep(1);
    expect(came).toBe(true);
  });
});
