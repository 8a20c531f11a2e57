import { expect, test } from "vitest";
import { textOf } from "../../renderer/features/count/key-text.ts";
import {
  isForm,
  type PackForm,
  type PackTyped,
  packForm,
  pinsOf,
  stepBack,
  stepOn,
  togglePin,
  typeInForm,
} from "../../renderer/features/count/pack-form.ts";

const today = "2026-11-21";
const enter = (form: PackForm | PackTyped) => (isForm(form) ? stepOn(form, today) : form);
const still = (form: PackForm | PackTyped): PackForm => {
  if (!isForm(form)) throw new Error("It is whole already");
  return form;
};

const type = (form: PackForm, text: string) => still(typeInForm(form, textOf(text), today));

test("Enter three times books one pack without expiry or lot", () => {
  expect(enter(enter(enter(packForm())))).toEqual({ quantity: 1 });
});

test("a coming month goes on to the lot at its fourth digit", () => {
  const form = still(enter(type(packForm(), "6")));
  expect(type(form, "112").step).toBe("expiry");
  const lot = type(form, "1127");
  expect(lot.step).toBe("lot");
  expect(enter(type(lot, "LK4471A"))).toEqual({ quantity: 6, expiry: "2027-11", lot: "LK4471A" });
});

test("a month that is past waits for Enter", () => {
  const form = still(enter(packForm()));
  const past = type(form, "0826");
  expect(past.step).toBe("expiry");
  expect(still(enter(past)).step).toBe("lot");
});

test("what cannot be an expiry stays in its field and is marked", () => {
  const form = still(enter(packForm()));
  expect(enter(type(form, "1327"))).toMatchObject({ step: "expiry", trouble: "expiry" });
});

test("a quantity that is no number stays in its field", () => {
  expect(enter(type(packForm(), "zes"))).toMatchObject({ step: "quantity", trouble: "quantity" });
});

test("one field back keeps what was typed, and from the first there is none", () => {
  const form = still(enter(type(packForm(), "6")));
  expect(stepBack(form)).toMatchObject({ step: "quantity", texts: { quantity: { shown: "6" } } });
  expect(stepBack(packForm())).toBeUndefined();
});

test("a quantity above two hundred is asked once", () => {
  const asked = still(enter(type(packForm(), "250")));
  expect(asked).toMatchObject({ step: "quantity", trouble: "quantity" });
  expect(still(enter(asked)).step).toBe("expiry");
});

test("quantity and month in one go are booked with one Enter", () => {
  expect(enter(type(packForm(), "41130"))).toEqual({ quantity: 4, expiry: "2030-11" });
  expect(enter(type(packForm(), "121130"))).toEqual({ quantity: 12, expiry: "2030-11" });
  expect(enter(type(packForm(), "41320"))).toMatchObject({ step: "quantity", trouble: "quantity" });
});

test("so many months from now, and a year that comes first, are months", () => {
  const form = still(enter(packForm()));
  expect(enter(enter(type(form, "+18m")))).toEqual({ quantity: 1, expiry: "2028-05" });
  expect(enter(enter(type(form, "+2y")))).toEqual({ quantity: 1, expiry: "2028-11" });
  expect(enter(type(form, "2703"))).toEqual({ quantity: 1, expiry: "2027-03" });
  expect(enter(enter(type(form, "31032027")))).toEqual({ quantity: 1, expiry: "2027-03-31" });
  expect(enter(type(form, "2313"))).toMatchObject({ trouble: "expiry" });
});

test("a pinned field stays and is not asked; with the lot pinned a month books", () => {
  const atLot = type(still(enter(type(packForm(), "6"))), "1127");
  const pinned = togglePin(atLot);
  expect(pinsOf(pinned)).toEqual({ lot: "" });
  const next = still(enter(type(packForm({}, pinsOf(pinned)), "2")));
  expect(typeInForm(next, textOf("0428"), today)).toEqual({ quantity: 2, expiry: "2028-04" });
  const both = packForm({}, { expiry: "1127", lot: "L1" });
  expect(enter(type(both, "3"))).toEqual({ quantity: 3, expiry: "2027-11", lot: "L1" });
  expect(togglePin(togglePin(atLot)).pinned).toEqual([]);
});

test("step by step, a CNK with quantity and month takes fourteen keys, thirteen where the lot is kept, as in one go", () => {
  // The seven digits of the CNK go on by themselves.
  const keysTo = (begun: PackForm, ...presses: readonly string[]) => {
    let form: PackForm | PackTyped = begun;
    let keys = 7;
    for (const press of presses) {
      const now = still(form);
      const text = textOf(now.texts[now.step].shown + press);
      form = press === "Enter" ? enter(now) : typeInForm(now, text, today);
      keys += 1;
    }
    expect(form).toEqual({ quantity: 4, expiry: "2030-11" });
    return keys;
  };
  expect(keysTo(packForm(), "4", "Enter", ..."1130", "Enter")).toBe(14);
  expect(keysTo(packForm({}, { lot: "" }), "4", "Enter", ..."1130")).toBe(13);
  expect(keysTo(packForm(), ..."41130", "Enter")).toBe(13);
});
