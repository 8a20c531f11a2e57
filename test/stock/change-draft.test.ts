import { describe, expect, it } from "vitest";
import { changeOf, isDifferent, newPlace, nothingSaid } from "../../renderer/features/stock/change-draft.ts";

const today = "2026-11-21";
const place = "k3v9a0b1c2d3e4f5" as never;
const line = { ...nothingSaid, place, lot: "L1", expiry: "03/2028", isOne: true };

describe("the change of a line", () => {
  it("says only what is different", () => {
    expect(changeOf({ ...line, lot: "L2" }, line, today)).toEqual({
      change: { lot: "L2" },
      isExpiryGood: true,
    });
    expect(changeOf(line, line, today).change).toEqual({});
    expect(isDifferent({}, line)).toBe(false);
  });

  it("takes away what was emptied", () => {
    expect(changeOf({ ...line, lot: " ", expiry: "" }, line, today).change).toEqual({
      lot: null,
      expiry: null,
    });
  });

  it("reads an expiry as it is typed, and says when there is no such date", () => {
    expect(changeOf({ ...line, expiry: "0429" }, line, today).change).toEqual({ expiry: "2029-04" });
    expect(changeOf({ ...line, expiry: "1329" }, line, today).isExpiryGood).toBe(false);
  });

  it("leaves the place to be made when it is a new one", () => {
    const draft = { ...line, place: newPlace, placeName: "Kluis" } as const;
    expect(changeOf(draft, line, today).change).toEqual({});
    expect(isDifferent({}, draft)).toBe(true);
    expect(isDifferent({}, { ...draft, placeName: " " })).toBe(false);
  });
});

describe("the change of many readings", () => {
  it("leaves what was not filled in as each of them has it", () => {
    expect(changeOf({ ...nothingSaid, place }, nothingSaid, today).change).toEqual({ place });
  });
});
