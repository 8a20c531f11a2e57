import { expect, test } from "vitest";
import { textOf } from "../../renderer/features/count/key-text.ts";
import {
  isForm,
  type PackForm,
  type PackTyped,
  packForm,
  stepBack,
  stepOn,
  typeInForm,
} from "../../renderer/features/count/pack-form.ts";

const today = "2026-11-21";
const type = (form: PackForm, text: string) => typeInForm(form, textOf(text), today);
const enter = (form: PackForm | PackTyped) => (isForm(form) ? stepOn(form, today) : form);
const still = (form: PackForm | PackTyped): PackForm => {
  if (!isForm(form)) throw new Error("It is whole already");
  return form;
};

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
