import { describe, expect, test } from "vitest";
import { blockOf } from "../../renderer/features/count/block-view.ts";
import { standingBlock, standingRow } from "../../renderer/features/count/standing.ts";
import type { CountingState } from "../../renderer/features/count/waiting.ts";
import { count as words } from "../../renderer/i18n/en/count.ts";
import { Format } from "../../renderer/i18n/format.ts";
import type { CountWindow, ReadingRow } from "../../shared/contracts/count-records.ts";
import type { EntryId } from "../../shared/domain/ledger/identity.ts";

const written = new Format("en");
const row = (id: string, more: Partial<ReadingRow> = {}): ReadingRow => ({
  id: id as EntryId,
  outcome: "good",
  added: 1,
  quantity: 3,
  typed: false,
  product: {
    code: "05412345678908",
    name: "Pantomed 40 mg",
    pack: "28 tablets",
    shown: "2642-619",
    codes: ["CNK:2642619"],
  },
  lot: "PA23118",
  expiry: "2028-03",
  serial: "",
  unit: "pack",
  at: 0,
  place: "B3",
  struckAt: 0,
  problems: [],
  ...more,
});
const view = (...readings: readonly ReadingRow[]): CountWindow => ({
  place: null,
  readings,
  lane: { unknown: 0, unnamed: 0, questions: 0 },
  newest: [],
});
const state = (more: Partial<CountingState> = {}): CountingState => ({
  shown: null,
  waiting: [],
  delay: "none",
  ...more,
});
const idOf = (id: string) => id as EntryId;

describe("what stands large", () => {
  test("is the newest reading of the view, as the view knows it", () => {
    expect(standingRow(state(), view(row("b"), row("a")))?.id).toBe("b");
    const shown = { kind: "reading", row: row("b", { quantity: 1 }), over: idOf("b") } as const;
    expect(standingRow(state({ shown }), view(row("b", { quantity: 9 })))?.quantity).toBe(9);
  });

  test("is an older one that was taken back, until a newer one comes", () => {
    const taken = { kind: "reading", row: row("a", { struckAt: 5 }), over: idOf("b") } as const;
    expect(standingRow(state({ shown: taken }), view(row("b"), row("a")))?.id).toBe("a");
    expect(standingRow(state({ shown: taken }), view(row("c"), row("b"), row("a")))?.id).toBe("c");
  });

  test("is the answer itself while the view does not know it yet", () => {
    const shown = { kind: "reading", row: row("c"), over: idOf("b") } as const;
    expect(standingRow(state({ shown }), view(row("b")))?.id).toBe("c");
  });

  test("is nobody's number until the next scan", () => {
    const shown = { kind: "refused", what: "person", over: idOf("b") } as const;
    expect(standingRow(state({ shown }), view(row("b")))).toBeUndefined();
    expect(standingRow(state({ shown }), view(row("c"), row("b")))?.id).toBe("c");
  });

  test("is yellow and never says counted while something is not safe", () => {
    const waiting = [
      {
        key: 1,
        label: { code: "1", lot: "", expiry: "" },
        packs: 2,
        since: 0,
        isHeld: false,
        isRefused: false,
      },
    ];
    const block = standingBlock({
      state: state({ waiting, delay: "late" }),
      window: view(row("a")),
      frame: undefined,
      ask: null,
      words,
      written,
    });
    expect(block).toMatchObject({ tone: "unsafe", word: words.block.unsafeWord, number: "2" });
  });
});

describe("the block", () => {
  test("of a good reading says what it added and what the line holds", () => {
    const block = blockOf(row("a"), words, written);
    expect(block).toMatchObject({ tone: "good", word: "Counted", added: "+1", number: "3", where: "in B3" });
    expect(block.sentence).toBe("Counted, Pantomed 40 mg, 3 in B3");
    expect(block.facts.map(({ label, value }) => `${label} ${value}`)).toEqual([
      "Lot PA23118",
      "Expiry 03/2028",
      "CNK 2642-619",
    ]);
  });

  test("of a typed quantity says so", () => {
    expect(blockOf(row("a", { typed: true, added: 6 }), words, written).added).toBe("×6");
  });

  test("of a pack counted before shows nought, and where and by whom", () => {
    const first = { id: "b" as EntryId, isOne: true, place: "Fridge", operator: "Karim", at: 0 };
    const block = blockOf(row("a", { outcome: "twice", first, serial: "S1" }), words, written);
    expect(block).toMatchObject({ tone: "twice", number: "0", added: "" });
    expect(block.facts.map(({ value }) => value).slice(0, 2)).toEqual(["Fridge", "Karim"]);
  });

  test("of a pack that expires soon is good with its own silhouette, of an expired one is not", () => {
    expect(blockOf(row("a", { outcome: "short", daysLeft: 71 }), words, written)).toMatchObject({
      tone: "good",
      silhouette: "short",
    });
    const expired = blockOf(row("a", { outcome: "expired" }), words, written);
    expect(expired).toMatchObject({ tone: "expired", silhouette: "expired" });
    expect(expired.facts[0]).toMatchObject({ label: "Expiry", isBad: true });
  });

  test("of a code whose check digit is wrong says that", () => {
    const product = { code: "5412345678909", name: "", pack: "", shown: "5412345678909", codes: [] };
    const block = blockOf(row("a", { outcome: "unknown", product }), words, written);
    expect(block.isCode).toBe(true);
    expect(block.under).toEqual([{ text: words.block.checkHint }]);
  });

  test("of what was taken back is neutral", () => {
    expect(blockOf(row("a", { struckAt: 5 }), words, written)).toMatchObject({
      tone: "neutral",
      silhouette: "refused",
      word: "Taken back",
    });
  });
});
