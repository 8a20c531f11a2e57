import { type Ref, useState } from "react";
import {
  type Customer,
  fieldsWithLines,
  type CustomerField as Name,
} from "../../../shared/domain/customers/customer.ts";
import { birthDateHint, isInsz, sexHint } from "../../../shared/domain/customers/insz.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { birthDateOfTyped } from "./birth-date.ts";
import { dayFields, keptField } from "./typed-record.ts";

interface CustomerFieldProps {
  readonly name: Name;
  readonly customer: Customer;
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
  readonly needsName: boolean;
  readonly field?: Ref<HTMLInputElement>;
}

/** Only digits make sense here, so the unshifted digit row of a Belgian keyboard types them. */
const digits: readonly Name[] = [...dayFields, "insz", "postcode", "phone"];
const inputModes: Partial<Record<Name, "numeric" | "email" | "tel">> = {
  ...{ birthDate: "numeric", insz: "numeric", phone: "tel", email: "email" },
};

/** One field of a record, with what it says and what does not fit. Nothing that is typed is refused. */
export function CustomerField({ name, customer, onType, onEnter, needsName, field }: CustomerFieldProps) {
  const { customers } = useMessages();
  const choices = useChoices(name, customer[name]);
  const [isTyping, setTyping] = useState(false);
  const { hint, problem } = useRemark(name, customer, isTyping);
  const mode = inputModes[name];
  if (choices)
    return (
      <Select label={customers.fields[name]} value={customer[name]} options={choices} onChange={onType} />
    );
  return (
    <Field
      label={customers.fields[name]}
      value={customer[name]}
      onChange={onType}
      digits={digits.includes(name)}
      {...(mode ? { inputMode: mode } : {})}
      {...(fieldsWithLines.has(name) ? { lines: 2 } : {})}
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
  const { customers, record } = useMessages();
  const { form } = customers;
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
  if (name === "balance" || dayFields.includes(name)) {
    const { isOdd } = keptField(name, customer[name]);
    const [hint, odd] =
      name === "balance" ? [record.balanceHint, record.balanceOdd] : [form.birthDateHint, record.dateOdd];
    return isOdd && !isTyping ? { problem: odd } : isTyping ? { hint } : {};
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

/** What can be chosen in a field; what is kept and is none of it stands among it. Undefined for a field that is typed. */
function useChoices(name: Name, kept: string) {
  const { record } = useMessages();
  const words: Readonly<Record<string, string>> | undefined =
    name === "sex"
      ? record.sexes
      : name === "language"
        ? record.languages
        : name === "consent"
          ? record.consents
          : undefined;
  if (!words) return undefined;
  const empty = { value: "", label: name === "consent" ? record.ask : record.unsaid };
  const known = Object.entries(words).map(([value, label]) => ({ value, label }));
  const other = kept === "" || Object.hasOwn(words, kept) ? [] : [{ value: kept, label: kept }];
  return [empty, ...known, ...other];
}
