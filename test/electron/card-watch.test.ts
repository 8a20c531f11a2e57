import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type CardProcess, CardWatch } from "../../electron/main/card-watch.ts";
import { type CardNow, noCards } from "../../shared/contracts/card-records.ts";

/** A process that says what the test says. */
class Said implements CardProcess {
  said: (message: unknown) => void = () => {};
  ended: () => void = () => {};
  isOver = false;
  listen(said: (message: unknown) => void, ended: () => void) {
    this.said = said;
    this.ended = ended;
  }
  end() {
    this.isOver = true;
  }
}

const facts: NonNullable<CardNow["facts"]> = {
  ...{ name: "A", firstNames: "B", birthDate: "", sex: "", insz: "85073003328", nationality: "" },
  ...{ birthplace: "", cardNumber: "", validFrom: "", validUntil: "", street: "", postcode: "", town: "" },
};
const read: CardNow = { state: "read", reader: "ACS", visit: 1, facts, photo: new Uint8Array(9) };
let begun: Said[];
let news: number;
let watch: CardWatch;
const now = () => watch.handlers()["card.now"]({});

beforeEach(() => {
  vi.useFakeTimers();
  [begun, news] = [[], 0];
  watch = new CardWatch(
    () => {
      const next = new Said();
      begun.push(next);
      return next;
    },
    () => {
      news += 1;
    },
  );
});
afterEach(() => vi.useRealTimers());

test("nobody listens to readers before a screen asks, and what was read is forgotten with it", () => {
  expect(now()).toEqual(noCards);
  watch.watch(true);
  watch.watch(true);
  expect(begun).toHaveLength(1);
  begun[0]?.said(read);
  expect(now()).toEqual(read);
  const before = news;
  watch.watch(false);
  expect(begun[0]?.isOver).toBe(true);
  expect(now()).toEqual(noCards);
  expect(news).toBeGreaterThan(before);
  begun[0]?.said(read);
  expect(now()).toEqual(noCards);
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["a state nobody knows", { ...read, state: "open the journal" }],
  ["a text without end", { ...read, facts: { ...facts, name: "x".repeat(201) } }],
  ["a number that is none", { ...read, facts: { ...facts, insz: "8507300332" } }],
  ["a photo without measure", { ...read, photo: new Uint8Array(16_385) }],
  ["a photo that is none", { ...read, photo: "<img>" }],
])("a process that says %s is ended, and begun again later", (_, message) => {
  watch.watch(true);
  begun[0]?.said(message);
  expect(begun[0]?.isOver).toBe(true);
  expect(now()).toMatchObject({ state: "no-service", facts: null });
  vi.advanceTimersByTime(2_000);
  begun[1]?.said(read);
  expect(now()).toEqual(read);
});

test("one that falls is begun again, each time later, and no more once the screen is left", () => {
  watch.watch(true);
  for (const [turn, wait] of [2_000, 4_000, 8_000].entries()) {
    begun[turn]?.ended();
    vi.advanceTimersByTime(wait - 1);
    expect(begun).toHaveLength(turn + 1);
    vi.advanceTimersByTime(1);
    expect(begun).toHaveLength(turn + 2);
  }
  begun[3]?.ended();
  watch.watch(false);
  vi.advanceTimersByTime(120_000);
  expect(begun).toHaveLength(4);
});
