import { expect, test } from "vitest";
import { Counting } from "../../renderer/features/count/counting.ts";

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
  await turn();
  await turn();
  expect(told).toEqual(["large", "rest"]);
});
