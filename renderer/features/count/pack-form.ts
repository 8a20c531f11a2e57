import type { Expiry } from "../../../shared/domain/codes/expiry.ts";
import { isTooMany, piecesOf } from "./digits.ts";
import { type KeyText, textOf } from "./key-text.ts";
import { comingMonth, expiryOfKeys, mostUnasked, packsAndMonth } from "./typed-expiry.ts";

/** The fields of a pack that is typed, in the order they are asked. */
export const packSteps = ["quantity", "expiry", "lot"] as const;

/** One field of a typed pack. */
export type PackStep = (typeof packSteps)[number];

/** A field that may stay for the next pack. */
export type PackPin = Exclude<PackStep, "quantity">;

/** What stays for the next pack: a lot that is empty says that there is none. */
export type Pins = Readonly<Partial<Record<PackPin, string>>>;

/** A pack as far as it has been typed. */
export interface PackForm {
  readonly step: PackStep;
  readonly texts: Readonly<Record<PackStep, KeyText>>;
  /** The field in which something stands that cannot be, or that is asked. */
  readonly trouble: PackStep | null;
  /** Fields that stay for the next pack and are not asked again. */
  readonly pinned: readonly PackPin[];
  /** How many pieces a pack of it holds, where that is known. */
  readonly inPack?: number | undefined;
  /** A large quantity that a second Enter said was meant. */
  readonly confirmed?: string;
}

/** What a form says once it is whole; absent is what was left empty. */
export interface PackTyped {
  readonly quantity: number;
  /** The quantity is pieces of an open pack: `12/`. */
  readonly inPieces?: boolean;
  readonly expiry?: Expiry;
  readonly lot?: string;
}

/** A form with nothing in it, or with what is known of a reading, or what stayed of the pack before. */
export function packForm(known: Partial<Record<PackStep, string>> = {}, pins: Pins = {}): PackForm {
  const text = (step: PackStep) => textOf({ ...known, ...pins }[step] ?? "");
  return {
    step: "quantity",
    texts: { quantity: text("quantity"), expiry: text("expiry"), lot: text("lot") },
    trouble: null,
    pinned: Object.keys(pins) as PackPin[],
  };
}

/** Types into the field at hand; an expiry that is a coming month of four digits goes on by itself, or books the pack. */
export function typeInForm(form: PackForm, text: KeyText, today: string): PackForm | PackTyped {
  const isLonger = text.shown.length > form.texts[form.step].shown.length;
  const typed = { ...form, texts: { ...form.texts, [form.step]: text }, trouble: null };
  const goesOn = form.step === "expiry" && isLonger && comingMonth(text.shown, today) !== undefined;
  return goesOn ? onward(typed, today) : typed;
}

/** Pins the field at hand, or lets it go; the quantity is another one for each pack. */
export function togglePin(form: PackForm): PackForm {
  const { step, pinned } = form;
  if (step === "quantity") return form;
  return {
    ...form,
    pinned: pinned.includes(step) ? pinned.filter((pin) => pin !== step) : [...pinned, step],
  };
}

/** What stays of a form for the next pack. */
export const pinsOf = ({ pinned, texts }: PackForm): Pins =>
  Object.fromEntries(pinned.map((step) => [step, texts[step].shown]));

/** Goes to a field; what stands in it stays. */
export const toStep = (form: PackForm, step: PackStep): PackForm => ({ ...form, step, trouble: null });

/** One field back, or undefined from the first. */
export function stepBack(form: PackForm): PackForm | undefined {
  const before = packSteps[packSteps.indexOf(form.step) - 1];
  return before && toStep(form, before);
}

/** Enter: the next field, what was typed once the last is left, or the field that cannot be so. */
export function stepOn(form: PackForm, today: string): PackForm | PackTyped {
  const both = form.step === "quantity" ? inOneGo(form, today) : undefined;
  if (both) return packTyped(both, today);
  if (!isFieldGood(form, form.step, today)) return { ...form, trouble: form.step };
  const quantity = form.texts.quantity.shown.trim();
  if (form.step === "quantity" && isAsked(quantity, form) && form.confirmed !== quantity)
    return { ...form, trouble: "quantity", confirmed: quantity };
  return onward(form, today);
}

/** True for a quantity that is asked: more packs than usual, more pieces than a pack holds. */
function isAsked(quantity: string, { inPack }: PackForm): boolean {
  const pieces = piecesOf(quantity);
  return pieces === undefined ? Number(quantity) > mostUnasked : isTooMany(pieces, inPack);
}

/** Quantity and month typed in one go, each in its field; undefined when it is only a quantity. */
export function inOneGo(form: PackForm, today: string): PackForm | undefined {
  const both = form.texts.expiry.shown === "" ? packsAndMonth(form.texts.quantity.shown, today) : undefined;
  if (!both) return undefined;
  const { quantity, month } = both;
  return { ...form, texts: { ...form.texts, quantity: textOf(quantity), expiry: textOf(month) } };
}

/** The next field that is not pinned; after the last, the pack. */
function onward(form: PackForm, today: string): PackForm | PackTyped {
  const later = packSteps.slice(packSteps.indexOf(form.step) + 1);
  const next = later.find((step) => !(form.pinned as readonly PackStep[]).includes(step));
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
  if (step === "quantity")
    return piecesOf(text) !== undefined || (/^\d+$/.test(text) && Number(text) <= mostPacks);
  return expiryOfKeys(text, today) !== undefined;
}

function packTyped({ texts }: PackForm, today: string): PackTyped {
  const [quantity, date, lot] = packSteps.map((step) => texts[step].shown.trim());
  const expiry = date ? expiryOfKeys(date, today) : undefined;
  return {
    quantity: piecesOf(quantity ?? "") ?? (quantity ? Number(quantity) : 1),
    ...(piecesOf(quantity ?? "") !== undefined && { inPieces: true }),
    ...(expiry && { expiry }),
    ...(lot && { lot }),
  };
}
