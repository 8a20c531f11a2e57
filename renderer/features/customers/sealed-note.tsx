import { useMessages } from "../../i18n/use-messages.tsx";

/** Says in words what becomes of what is typed here. */
export function SealedNote() {
  const { customers } = useMessages();
  return <p className="customer-sealed">{customers.sealed}</p>;
}
