import { beforeEach, describe, expect, test } from "vitest";
import { Counting } from "../../renderer/features/count/counting.ts";
import type { Heard } from "../../renderer/features/count/waiting.ts";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import type { EntryId } from "../../shared/domain/ledger/identity.ts";
import { failure } from "../../shared/errors.ts";

const row = (id: string, more: Partial<ReadingRow> = {}): ReadingRow => ({
  id: id as EntryId,
  outcome: "good",
  added: 1,
  quantity: 1,
  typed: false,
  product: { code: id, name: id, pack: "", shown: id, codes: [id] },
  lot: "",
  expiry: "",
  serial: "",
  unit: "pack",
  at: 0,
  place: "B3",
  struckAt: 0,
  problems: [],
  ...more,
});
const label = (code: string) => ({ code, lot: "", expiry: "" });
const ok = (value: ReadingRow | null) => ({ ok: true as const, value });
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** An answer that is given by hand. */
function later<T>() {
  let answer: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, answer };
}

let heard: Heard[];
let sent: unknown[];
let counting: Counting;
beforeEach(() => {
  heard = [];
  sent = [];
  const never = () => new Promise<never>(() => undefined);
  counting = new Counting({
    now: () => Date.now(),
    heard: (sound) => heard.push(sound),
    engine: {
      recordScan: never,
      recordTyped: never,
      amendReading: never,
      countAnyway: never,
      setQuantity: async (input) => {
        sent.push(input);
        return ok(row("a", { added: input.said, typed: true })) as never;
      },
      takeBack: async () => {
        sent.push("take back");
        return ok(row("a", { struckAt: 5 })) as never;
      },
    },
  });
});

describe("readings on their way", () => {
  test("an outcome is heard and shown only once the engine has answered", async () => {
    const { promise, answer } = later<ReturnType<typeof ok>>();
    void counting.record(label("a"), 1, () => promise);
    await turn();
    expect(heard).toEqual([]);
    expect(counting.state().waiting).toHaveLength(1);
    answer(ok(row("a", { outcome: "expired" })));
    await turn();
    expect(heard).toEqual(["expired"]);
    expect(counting.state()).toMatchObject({ waiting: [], shown: { kind: "reading", row: { id: "a" } } });
  });

  test("calls are sent in order without waiting for the one before", () => {
    const order: string[] = [];
    for (const code of ["a", "b", "c"])
      void counting.record(label(code), 1, () => {
        order.push(code);
        return new Promise(() => undefined);
      });
    expect(order).toEqual(["a", "b", "c"]);
  });

  test("without an answer it is slow after 0.4 s and late after 2 s", async () => {
    void counting.record(label("a"), 1, () => new Promise(() => undefined));
    expect(counting.state().delay).toBe("none");
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(counting.state().delay).toBe("slow");
    await new Promise((resolve) => setTimeout(resolve, 1700));
    expect(counting.state().delay).toBe("late");
  });

  test("a quantity typed before the answer is set of that reading once it is kept", async () => {
    const { promise, answer } = later<ReturnType<typeof ok>>();
    void counting.record(label("a"), 1, () => promise);
    const target = counting.target(row("z"));
    if (target) counting.setQuantity(target, label("a"), 6);
    await turn();
    expect(sent).toEqual([]);
    answer(ok(row("a")));
    await turn();
    await turn();
    expect(sent).toEqual([{ of: "a", said: 6 }]);
  });

  test("a person's number is refused and heard, and nothing of it waits", async () => {
    void counting.record(label(""), 1, async () => failure("scan/person-number", {}));
    await turn();
    expect(counting.state()).toMatchObject({ waiting: [], shown: { kind: "refused", what: "person" } });
    expect(heard).toEqual(["refused"]);
  });
});

describe("without a place", () => {
  test("readings wait and are sent in their order once a place is chosen", async () => {
    counting.setPlace(false);
    const order: string[] = [];
    const read = (code: string) =>
      counting.record(label(code), 1, async () => {
        order.push(code);
        return ok(row(code));
      });
    void read("a");
    void read("b");
    await turn();
    expect(order).toEqual([]);
    expect(counting.state().waiting.map(({ isHeld }) => isHeld)).toEqual([true, true]);
    expect(counting.state().delay).toBe("none");
    counting.setPlace(true);
    await turn();
    expect(order).toEqual(["a", "b"]);
    expect(counting.state().waiting).toEqual([]);
  });

  test("a reading the engine refuses for want of a place is held, not lost", async () => {
    let hasPlace = false;
    void counting.record(label("a"), 1, async () =>
      hasPlace ? ok(row("a")) : failure("count/no-place", {}),
    );
    await turn();
    expect(counting.state().waiting).toMatchObject([{ isHeld: true }]);
    hasPlace = true;
    counting.setPlace(true);
    await turn();
    expect(heard).toEqual(["good"]);
  });

  test("a quantity and taking back act on the newest reading that is held", () => {
    counting.setPlace(false);
    void counting.record(label("a"), 1, async () => ok(row("a")));
    void counting.record(label("b"), 1, async () => ok(row("b")));
    const target = counting.target(undefined);
    if (target) counting.setQuantity(target, label("b"), 6);
    expect(counting.state().waiting.map(({ packs }) => packs)).toEqual([1, 6]);
    counting.takeBack();
    expect(counting.state().waiting.map(({ label: { code } }) => code)).toEqual(["a"]);
    expect(sent).toEqual([]);
  });
});

test("taking back is heard as undone and shows what was taken back", async () => {
  counting.takeBack();
  await turn();
  expect(sent).toEqual(["take back"]);
  expect(heard).toEqual(["undone"]);
  expect(counting.state().shown).toMatchObject({ row: { struckAt: 5 } });
});

test("what a full disk refused is sent again in its order, and nothing overtakes it", async () => {
  let isFull = true;
  const kept: string[] = [];
  const read = (code: string) =>
    counting.record(label(code), 1, async () => {
      if (isFull) return failure("ledger/disk-full", { freeBytes: 0 });
      kept.push(code);
      return ok(row(code));
    });
  void read("a");
  await turn();
  expect(counting.state()).toMatchObject({ delay: "late", waiting: [{ isRefused: true }] });
  isFull = false;
  void read("b");
  await turn();
  expect(kept).toEqual([]);
  counting.resend();
  await turn();
  expect(kept).toEqual(["a", "b"]);
  expect(counting.state().waiting).toEqual([]);
});
