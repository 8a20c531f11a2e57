import { useState } from "react";
import { Field } from "../../ui/field.tsx";
import { Switch } from "../../ui/switch.tsx";

interface PassphraseFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly show: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
}

/** A passphrase, hidden while it is typed unless the person wants to see it: nobody can ask for it later. */
export function PassphraseField({ label, hint, show, value, onChange, onEnter }: PassphraseFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="passphrase">
      <Field
        label={label}
        hint={hint}
        value={value}
        big
        mono={isShown}
        type={isShown ? "text" : "password"}
        onChange={onChange}
        {...(onEnter ? { onEnter } : {})}
      />
      <Switch label={show} on={isShown} onChange={setShown} />
    </div>
  );
}
