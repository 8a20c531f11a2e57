import { useState } from "react";
import { useMessages } from "../i18n/use-messages.tsx";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";

/** Asks the PIN of a person. */
export function PinField({ name, onPin }: { readonly name: string; readonly onPin: (pin: string) => void }) {
  const { pin: words } = useMessages().lock;
  const [pin, setPin] = useState("");
  const press = () => {
    if (pin === "") return;
    setPin("");
    onPin(pin);
  };
  return (
    <div className="draft">
      <Field
        label={words.of(name)}
        type="password"
        inputMode="numeric"
        digits
        autoFocus
        value={pin}
        onChange={setPin}
        onEnter={press}
      />
      <Button onPress={press}>{words.choose}</Button>
    </div>
  );
}
