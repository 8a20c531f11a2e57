import { MessageChannel } from "node:worker_threads";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pace } from "../../renderer/engine/pace.ts";
import { ScansFirst } from "../../shared/usecases/scans-first.ts";
import { Tasks } from "../../shared/usecases/tasks.ts";

const clock = {
  now: () => Date.now(),
  today: () => "2026-11-22",
  random: (bytes: number) => new Uint8Array(bytes),
  pause: async () => {},
  sleep: (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time)),
  digest: async () => "",
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A task of turns of ten milliseconds, and how many it did. */
function working(scans: ScansFirst) {
  const done = { turns: 0 };
  const tasks = new Tasks(clock, () => {}, { scans, ledger: { writing: undefined } });
  const ended = tasks.run("copy", async (task) => {
    for (; done.turns < 10; done.turns++) {
      vi.setSystemTime(Date.now() + 10);
      await task.step(done.turns, 10);
    }
  });
  return { done, ended };
}

test("a task rests from the first keys of a scan until it stands on the screen, and goes on then", async () => {
  const scans = new ScansFirst(clock);
  scans.comes();
  const { done, ended } = working(scans);
  await vi.advanceTimersByTimeAsync(100);
  expect(done.turns).toBe(0);
  let answer: () => void = () => {};
  const counted = scans.during(
    () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
  );
  await vi.advanceTimersByTimeAsync(50);
  expect(done.turns).toBe(0);
  answer();
  await counted;
  await vi.advanceTimersByTimeAsync(5);
  expect(done.turns).toBe(0);
  await vi.advanceTimersByTimeAsync(20);
  await ended;
  expect(done.turns).toBe(10);
});

test("keys that never become a scan hold nothing up for long", async () => {
  const scans = new ScansFirst(clock);
  scans.comes();
  const { done, ended } = working(scans);
  await vi.advanceTimersByTimeAsync(299);
  expect(done.turns).toBe(0);
  await vi.advanceTimersByTimeAsync(2);
  await ended;
  expect(done.turns).toBe(10);
});

test("who watches hears each scan once: that it comes, and that it is over", async () => {
  const scans = new ScansFirst(clock);
  const heard: boolean[] = [];
  const stop = scans.watch((isComing) => heard.push(isComing));
  scans.comes();
  await scans.during(async () => {});
  await vi.advanceTimersByTimeAsync(20);
  expect(heard).toEqual([true, false]);
  stop();
  scans.comes();
  expect(heard).toEqual([true, false]);
});

test("a worker beside rests when it is told to, and goes on when it is told to", async () => {
  vi.useRealTimers();
  const { port1, port2 } = new MessageChannel();
  try {
    const pace = new Pace(port2 as unknown as MessagePort);
    const busy = () => {
      for (const from = performance.now(); performance.now() - from < 6; );
    };
    port1.postMessage(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    busy();
    let isOn = false;
    // Two pieces of work on one thread: a part is folded while another is made.
    const going = Promise.all([pace.breathe(), pace.breathe()]).then(() => {
      isOn = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isOn).toBe(false);
    port1.postMessage(false);
    await going;
  } finally {
    port1.close();
  }
});

test("what runs is the same array as long as nothing of it is another", async () => {
  const scans = new ScansFirst(clock);
  const tasks = new Tasks(clock, () => {}, { scans, ledger: { writing: undefined } });
  const before = tasks.rows;
  expect([before, tasks.rows === before]).toEqual([[], true]);
  let step: (done: number) => Promise<void> = async () => {};
  let end = () => {};
  const ended = tasks.run("copy", async (task) => {
    step = (done) => task.step(done, 10);
    await new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  const running = tasks.rows;
  expect(running).toMatchObject([{ what: "copy", done: 0 }]);
  expect(tasks.rows).toBe(running);
  await step(3);
  expect(tasks.rows).toMatchObject([{ done: 3, of: 10 }]);
  expect(running).toMatchObject([{ done: 0 }]);
  end();
  await ended;
  expect(tasks.rows).toEqual([]);
});
