import { useState } from "react";
import { Field } from "./field.tsx";
import { Switch } from "./switch.tsx";

interface PassphraseFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly show: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly autoFocus?: boolean;
  readonly problem?: string | undefined;
  /** Hears whether a person wants to see what is typed. */
  readonly onShown?: (isShown: boolean) => void;
}

/** A passphrase, hidden while it is typed unless the person wants to see it: nobody can ask for it later. */
export function PassphraseField({ show, onEnter, autoFocus, onShown, ...field }: PassphraseFieldProps) {
  const [isShown, setShown] = useState(false);
  const change = (shown: boolean) => {
    setShown(shown);
    onShown?.(shown);
  };
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
      <Switch label={show} on={isShown} onChange={change} />
    </div>
  );
}
