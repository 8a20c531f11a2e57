import { useState } from "react";
import type { OwnField } from "../../../shared/domain/customers/own-field.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { keptOwn, oddOwn } from "./own-text.ts";

interface OwnFieldInputProps {
  readonly field: OwnField;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
}

/** A field this pharmacy made, in the form of a record. What does not fit is asked about and never refused. */
export function OwnFieldInput({ field, typed, onType, onEnter }: OwnFieldInputProps) {
  const { ownFields, customers, record } = useMessages();
  const [isTyping, setTyping] = useState(false);
  const { form, name } = field;
  const problem = isTyping ? undefined : oddOwn(ownFields, field, keptOwn(field, typed).kept);
  if (form === "yesno" || form === "choice")
    return (
      <Select
        label={name}
        value={typed}
        problem={problem}
        options={[{ value: "", label: record.unsaid }, ...optionsOf(field, typed, ownFields)]}
        onChange={onType}
      />
    );
  return (
    <Field
      label={name}
      value={typed}
      onChange={onType}
      digits={form === "day"}
      {...(form === "text" ? {} : { inputMode: "numeric" })}
      onEnter={onEnter}
      onFocused={setTyping}
      hint={form === "day" && isTyping ? customers.form.birthDateHint : undefined}
      problem={problem}
    />
  );
}

/** What can be chosen; what stands there and is none of it stands among it. */
function optionsOf(
  { form, choices }: OwnField,
  kept: string,
  words: { readonly yes: string; readonly no: string; readonly other: (text: string) => string },
) {
  const known =
    form === "yesno"
      ? (["yes", "no"] as const).map((value) => ({ value: value as string, label: words[value] }))
      : choices.map((choice) => ({ value: choice, label: choice }));
  const isKnown = kept === "" || known.some(({ value }) => value === kept);
  return isKnown ? known : [...known, { value: kept, label: words.other(kept) }];
}
