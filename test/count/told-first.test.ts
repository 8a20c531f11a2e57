import { afterEach, expect, test, vi } from "vitest";
import { Counting } from "../../renderer/features/count/counting.ts";
import { together } from "../../renderer/services/together.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
const never = () => new Promise<never>(() => undefined);
const engine = {
  ...{ recordScan: never, recordTyped: never, amendReading: never },
  ...{ countAnyway: never, setQuantity: never, takeBack: never },
};

test("a reading that only waits for its answer is not painted; then what stands large is told first", async () => {
  const counting = new Counting({ engine, now: () => Date.now(), heard: () => {} });
  const told: string[] = [];
  counting.subscribe(() => told.push("rest"));
  counting.subscribeFirst(() => told.push("large"));
  let answer: (value: { readonly ok: true; readonly value: null }) => void = () => undefined;
  const send = () =>
    new Promise<{ readonly ok: true; readonly value: null }>((resolve) => {
      answer = resolve;
    });
  void counting.record({ code: "a", lot: "", expiry: "" }, 1, send);
  await turn();
  expect(told).toEqual([]);
  expect(counting.state().waiting).toHaveLength(1);
  answer({ ok: true, value: null });
  await turn();
  expect(counting.state().waiting).toEqual([]);
  counting.refuse("person");
  expect(told).toEqual(["large"]);
  await vi.waitFor(() => expect(told).toEqual(["large", "rest"]));
});

test("what a scan changes one after the other is drawn in one turn, in its order; what comes later in the next", () => {
  vi.useFakeTimers();
  const drawn: string[] = [];
  let turns = 0;
  together(() => {
    turns += 1;
    drawn.push("counting");
  });
  vi.advanceTimersByTime(5);
  together(() => drawn.push("readings"));
  together(() => drawn.push("frame"));
  expect(drawn).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect([turns, drawn]).toEqual([1, ["counting", "readings", "frame"]]);
  const reported = vi.fn();
  vi.stubGlobal("reportError", reported);
  const bug = new Error("a bug");
  together(() => {
    throw bug;
  });
  together(() => drawn.push("later"));
  vi.advanceTimersByTime(1_000);
  expect(drawn.at(-1)).toBe("later");
  expect(reported).toHaveBeenCalledExactlyOnceWith(bug);
  expect(vi.getTimerCount()).toBe(0);
});
