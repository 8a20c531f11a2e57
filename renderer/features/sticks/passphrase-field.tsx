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
  readonly autoFocus?: boolean;
}

/** A passphrase, hidden while it is typed unless the person wants to see it: nobody can ask for it later. */
export function PassphraseField({ show, onEnter, autoFocus, ...field }: PassphraseFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="passphrase">
      <Field
        {...field}
        big
        mono={isShown}
        type={isShown ? "text" : "password"}
        {...(onEnter ? { onEnter } : {})}
        {...(autoFocus ? { autoFocus } : {})}
      />
      <Switch label={show} on={isShown} onChange={setShown} />
    </div>
  );
}
