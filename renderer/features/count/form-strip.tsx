import type { ReactNode } from "react";
import type { Desk } from "./desk.ts";
import { EntryStrip, type StripPart } from "./entry-strip.tsx";
import {
  isForm,
  type PackForm,
  type PackStep,
  type PackTyped,
  packSteps,
  stepBack,
  stepOn,
  toStep,
  typeInForm,
} from "./pack-form.ts";
import { StripState } from "./strip-state.tsx";

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
      open: () => setForm(toStep(form, step)),
    };
  };
  const enter = () => {
    const next = stepOn(form, today);
    if (isForm(next)) setForm(next);
    else book(next);
  };
  const trouble = troubleOf(form, desk);
  return (
    <EntryStrip
      key={form.step}
      group={words.entry.group}
      label={`${names[form.step]}, ${name}`}
      placeholder={names[form.step]}
      {...(chip ? { chip } : {})}
      before={[...(firstPart ? [firstPart] : []), ...packSteps.slice(0, at).map(part)]}
      after={packSteps.slice(at + 1).map(part)}
      {...(trouble ? { trouble } : {})}
      text={form.texts[form.step]}
      isReplaced
      onText={(text) => setForm(typeInForm(form, text, today))}
      options={[]}
      optionsLabel={words.entry.products}
      firstMark={-1}
      deletedAt={desk.deletedAt}
      onEnter={enter}
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

function troubleOf({ trouble, texts }: PackForm, { words, written }: Desk): string {
  if (trouble === "quantity" && /^\d+$/.test(texts.quantity.shown))
    return words.question.quantity(written.number(Number(texts.quantity.shown)));
  return trouble === "quantity" ? words.entry.badQuantity : trouble === "expiry" ? words.entry.badExpiry : "";
}
