import { type Expiry, expiryTyped } from "../../../shared/domain/codes/expiry.ts";
import { comingMonth, mostUnasked } from "./digits.ts";
import { emptyText, type KeyText, textOf } from "./key-text.ts";

/** The fields of a pack that is typed, in the order they are asked. */
export const packSteps = ["quantity", "expiry", "lot"] as const;

/** One field of a typed pack. */
export type PackStep = (typeof packSteps)[number];

/** A pack as far as it has been typed. */
export interface PackForm {
  readonly step: PackStep;
  readonly texts: Readonly<Record<PackStep, KeyText>>;
  /** The field in which something stands that cannot be, or that is asked. */
  readonly trouble: PackStep | null;
  /** A large quantity that a second Enter said was meant. */
  readonly confirmed?: string;
}

/** What a form says once it is whole; absent is what was left empty. */
export interface PackTyped {
  readonly quantity: number;
  readonly expiry?: Expiry;
  readonly lot?: string;
}

/** A form with nothing in it, or with what is known of a reading. */
export function packForm(known: Partial<Record<PackStep, string>> = {}): PackForm {
  const text = (step: PackStep) => (known[step] ? textOf(known[step]) : emptyText);
  return {
    step: "quantity",
    texts: { quantity: text("quantity"), expiry: text("expiry"), lot: text("lot") },
    trouble: null,
  };
}

/** Types into the field at hand; an expiry that is a coming month of four digits goes on by itself. */
export function typeInForm(form: PackForm, text: KeyText, today: string): PackForm {
  const isLonger = text.shown.length > form.texts[form.step].shown.length;
  const typed = { ...form, texts: { ...form.texts, [form.step]: text }, trouble: null };
  const goesOn = form.step === "expiry" && isLonger && comingMonth(text.shown, today) !== undefined;
  return goesOn ? { ...typed, step: "lot" } : typed;
}

/** Goes to a field; what stands in it stays. */
export const toStep = (form: PackForm, step: PackStep): PackForm => ({ ...form, step, trouble: null });

/** One field back, or undefined from the first. */
export function stepBack(form: PackForm): PackForm | undefined {
  const before = packSteps[packSteps.indexOf(form.step) - 1];
  return before && toStep(form, before);
}

/** Enter: the next field, what was typed once the last is left, or the field that cannot be so. */
export function stepOn(form: PackForm, today: string): PackForm | PackTyped {
  if (!isFieldGood(form, form.step, today)) return { ...form, trouble: form.step };
  const quantity = form.texts.quantity.shown.trim();
  if (form.step === "quantity" && Number(quantity) > mostUnasked && form.confirmed !== quantity)
    return { ...form, trouble: "quantity", confirmed: quantity };
  const next = packSteps[packSteps.indexOf(form.step) + 1];
  if (next) return toStep(form, next);
  const bad = packSteps.find((step) => !isFieldGood(form, step, today));
  return bad ? { ...form, step: bad, trouble: bad } : packTyped(form, today);
}

/** True for a form that is still being typed. */
export const isForm = (form: PackForm | PackTyped): form is PackForm => "step" in form;

/** The most that may be typed of one pack. */
const mostPacks = 1_000_000;

function isFieldGood({ texts }: PackForm, step: PackStep, today: string): boolean {
  const text = texts[step].shown.trim();
  if (text === "" || step === "lot") return true;
  if (step === "quantity") return /^\d+$/.test(text) && Number(text) <= mostPacks;
  return expiryTyped(text, today) !== undefined;
}

function packTyped({ texts }: PackForm, today: string): PackTyped {
  const [quantity, date, lot] = packSteps.map((step) => texts[step].shown.trim());
  const expiry = date ? expiryTyped(date, today) : undefined;
  return {
    quantity: quantity ? Number(quantity) : 1,
    ...(expiry && { expiry }),
    ...(lot && { lot }),
  };
}
