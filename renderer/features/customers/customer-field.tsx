import { type Ref, useState } from "react";
import type { Customer, CustomerField as Name } from "../../../shared/domain/customers/customer.ts";
import { birthDateHint, isInsz, sexHint } from "../../../shared/domain/customers/insz.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Field } from "../../ui/field.tsx";
import { birthDateOfTyped } from "./birth-date.ts";

interface CustomerFieldProps {
  readonly name: Name;
  readonly customer: Customer;
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
  readonly needsName: boolean;
  readonly field?: Ref<HTMLInputElement>;
}

/** Only digits make sense here, so the unshifted digit row of a Belgian keyboard types them. */
const digits: readonly Name[] = ["birthDate", "insz", "postcode", "phone"];
const inputModes: Partial<Record<Name, "numeric" | "email" | "tel">> = {
  ...{ birthDate: "numeric", insz: "numeric", phone: "tel", email: "email" },
};

/** One field of a record, with what it says and what does not fit. Nothing that is typed is refused. */
export function CustomerField({ name, customer, onType, onEnter, needsName, field }: CustomerFieldProps) {
  const { customers } = useMessages();
  const [isTyping, setTyping] = useState(false);
  const { hint, problem } = useRemark(name, customer, isTyping);
  const mode = inputModes[name];
  return (
    <Field
      label={customers.fields[name]}
      value={customer[name]}
      onChange={onType}
      digits={digits.includes(name)}
      {...(mode ? { inputMode: mode } : {})}
      {...(name === "note" ? { lines: 2 } : {})}
      {...(field ? { ref: field } : {})}
      onEnter={onEnter}
      onFocused={setTyping}
      hint={hint}
      problem={name === "name" && needsName ? customers.form.needName : problem}
    />
  );
}

interface Remark {
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

/** What a field says about itself. What does not fit is said once the field is left, not at every key. */
function useRemark(name: Name, customer: Customer, isTyping: boolean): Remark {
  const { form } = useMessages().customers;
  const format = useFormat();
  const { insz, birthDate } = customer;
  const suggested = birthDateHint(insz);
  if (name === "birthDate") {
    const { kept, isOdd } = birthDateOfTyped(birthDate);
    const differs = kept !== "" && suggested !== undefined && !suggested.startsWith(kept);
    if (isTyping || !(isOdd || differs)) return { hint: form.birthDateHint };
    const other = suggested === undefined ? "" : form.birthDateOther(format.expiry(suggested));
    return { problem: isOdd ? form.birthDateOdd : other };
  }
  if (name !== "insz" || insz.trim() === "") return {};
  if (isInsz(insz)) {
    const sex = { M: form.male, F: form.female, "?": "" }[sexHint(insz) ?? "?"];
    const says = [suggested && format.expiry(suggested), sex].filter(Boolean).join(", ");
    return says === "" ? {} : { hint: form.inszSays(says) };
  }
  if (isTyping) return {};
  const count = insz.replace(/\D/g, "").length;
  return { problem: count === 11 ? form.inszOdd : form.inszDigits(count) };
}
