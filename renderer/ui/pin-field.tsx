import { useState } from "react";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";

interface PinFieldProps {
  readonly label: string;
  readonly choose: string;
  readonly onPin: (pin: string) => void;
}

/** Asks the PIN of a person. */
export function PinField({ label, choose, onPin }: PinFieldProps) {
  const [pin, setPin] = useState("");
  const press = () => {
    if (pin === "") return;
    setPin("");
    onPin(pin);
  };
  return (
    <div className="draft">
      <Field
        label={label}
        type="password"
        inputMode="numeric"
        digits
        autoFocus
        value={pin}
        onChange={setPin}
        onEnter={press}
      />
      <Button onPress={press}>{choose}</Button>
    </div>
  );
}
