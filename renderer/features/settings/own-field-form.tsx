import { useState } from "react";
import {
  type FieldForm,
  fieldForms,
  longestName,
  type OwnField,
  type SaidField,
} from "../../../shared/domain/customers/own-field.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useCommands } from "../../ui/use-commands.ts";

interface OwnFieldFormProps {
  readonly field: OwnField | undefined;
  readonly onSave: (said: SaidField) => void;
  readonly onLeave: () => void;
}

/** A field being made or said anew: Enter in its name saves it, Esc leaves it as it was. */
export function OwnFieldForm({ field, onSave, onLeave }: OwnFieldFormProps) {
  const { ownFields: words } = useMessages();
  const [name, setName] = useState(field?.name ?? "");
  const [form, setForm] = useState<FieldForm>(field?.form ?? "text");
  const [choices, setChoices] = useState((field?.choices ?? []).join("\n"));
  const [isAsked, setAsked] = useState(field?.isAsked ?? false);
  const save = () =>
    onSave({ name, form, choices: form === "choice" ? choices.split("\n") : [], isAsked, isHidden: false });
  useCommands({ Esc: onLeave });
  return (
    <fieldset className="stack own-field-form">
      <legend className="unseen">{field ? words.change(field.name) : words.add}</legend>
      <Field
        label={words.name}
        value={name}
        onChange={(text) => setName(text.slice(0, longestName))}
        onEnter={save}
        autoFocus
      />
      <Select
        label={words.form}
        value={form}
        options={fieldForms.map((value) => ({ value, label: words.forms[value] }))}
        onChange={setForm}
      />
      {form === "choice" && <Field label={words.choices} value={choices} onChange={setChoices} lines={4} />}
      <Switch label={words.asked} on={isAsked} onChange={setAsked} />
      <div className="row">
        <Button kind="primary" onPress={save}>
          {words.save}
        </Button>
        <Button onPress={onLeave}>{words.leave}</Button>
      </div>
    </fieldset>
  );
}
