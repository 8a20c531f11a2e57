import type { ReactNode } from "react";
import { useCommands } from "../../ui/use-commands.ts";
import type { Desk } from "./desk.ts";
import { piecesOf } from "./digits.ts";
import { EntryStrip, type StripPart } from "./entry-strip.tsx";
import {
  isForm,
  type PackForm,
  type PackStep,
  type PackTyped,
  packSteps,
  stepBack,
  stepOn,
  togglePin,
  toStep,
  typeInForm,
} from "./pack-form.ts";
import { StripState } from "./strip-state.tsx";
import { packsAndMonth } from "./typed-expiry.ts";

/** The fields of a pack in the strip, one being typed in and the others beside it. */
export function FormStrip({
  desk,
  name,
  form,
  setForm,
  firstPart,
  chip,
  book,
  leave,
  middle,
  canPin = false,
}: {
  readonly desk: Desk;
  readonly name: string;
  readonly form: PackForm;
  readonly setForm: (form: PackForm) => void;
  readonly firstPart?: StripPart;
  readonly chip: string;
  readonly book: (typed: PackTyped) => void;
  readonly leave: () => void;
  readonly middle: ReactNode;
  /** F3 keeps a field for the next pack. */
  readonly canPin?: boolean;
}) {
  const { words, today } = desk;
  const names = { quantity: words.entry.quantity, expiry: words.entry.expiry, lot: words.entry.lot };
  const at = packSteps.indexOf(form.step);
  const part = (step: PackStep): StripPart => {
    const text = form.texts[step].shown;
    return {
      key: step,
      text: text || names[step],
      isFilled: text !== "",
      isPinned: isPinned(step),
      open: () => setForm(toStep(form, step)),
    };
  };
  const goOn = (next: PackForm | PackTyped) => (isForm(next) ? setForm(next) : book(next));
  const isPinned = (step: PackStep) => (form.pinned as readonly PackStep[]).includes(step);
  useCommands({ F3: canPin ? () => setForm(togglePin(form)) : undefined });
  const pinChip = isPinned(form.step) ? words.entry.pinned : canPin ? oneGoText(form, desk) : "";
  const trouble = troubleOf(form, desk);
  const isPieces = form.step === "quantity" && piecesOf(form.texts.quantity.shown) !== undefined;
  return (
    <EntryStrip
      key={form.step}
      group={words.entry.group}
      label={`${names[form.step]}, ${name}`}
      placeholder={names[form.step]}
      {...(isPieces ? { chip: words.pieces.chip(name) } : chip || pinChip ? { chip: chip || pinChip } : {})}
      before={[...(firstPart ? [firstPart] : []), ...packSteps.slice(0, at).map(part)]}
      after={packSteps.slice(at + 1).map(part)}
      {...(trouble ? { trouble } : {})}
      text={form.texts[form.step]}
      isReplaced
      onText={(text) => goOn(typeInForm(form, text, today))}
      options={[]}
      optionsLabel={words.entry.products}
      firstMark={-1}
      deletedAt={desk.deletedAt}
      onEnter={() => goOn(stepOn(form, today))}
      onEscape={leave}
      onBackspace={() => {
        desk.deletedAt.current = performance.now();
        const before = stepBack(form);
        if (before) setForm(before);
        else leave();
      }}
      middle={middle}
      state={<StripState desk={desk} />}
      isArmed
    />
  );
}

/** What quantity and month typed in one go will be booked as. */
function oneGoText(form: PackForm, { words, written, today }: Desk): string {
  const both = form.step === "quantity" ? packsAndMonth(form.texts.quantity.shown, today) : undefined;
  return both && form.texts.expiry.shown === ""
    ? `${both.quantity} × · ${words.facts.expiry} ${written.expiry(both.expiry)}`
    : "";
}

function troubleOf({ trouble, texts, inPack }: PackForm, { words, written }: Desk): string {
  const pieces = piecesOf(texts.quantity.shown);
  if (trouble === "quantity" && pieces !== undefined)
    return inPack
      ? words.pieces.tooMany(written.number(inPack))
      : words.question.quantity(written.number(pieces));
  if (trouble === "quantity" && /^\d+$/.test(texts.quantity.shown))
    return words.question.quantity(written.number(Number(texts.quantity.shown)));
  return trouble === "quantity" ? words.entry.badQuantity : trouble === "expiry" ? words.entry.badExpiry : "";
}
