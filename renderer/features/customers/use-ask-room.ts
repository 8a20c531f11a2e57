import { useEffect, useRef, useState } from "react";
import type { Customer } from "../../../shared/domain/customers/customer.ts";
import { fieldsToAsk } from "../../../shared/domain/customers/fields-to-ask.ts";
import { isInsz } from "../../../shared/domain/customers/insz.ts";
import type { CustomerId } from "../../../shared/domain/ledger/identity.ts";
import { useAsked } from "./use-asked.ts";
import type { CustomerList } from "./use-customer-list.ts";

/** Of whom what is missing is asked right now. */
export interface AskRoom {
  readonly id: CustomerId | null;
  /** It is the marked one, and something is missing. */
  readonly isOpen: boolean;
  /** Another number each time the fields are to take the keys; 0 while they only stand there. */
  readonly call: number;
  readonly begin: (id: CustomerId) => void;
  readonly leave: () => void;
  /** The number of a person was scanned: whoever has it is looked for and asked. */
  readonly scanned: (insz: string) => void;
}

const closed = { id: null, call: 0 };
let calls = 0;

/** Opens what is missing of whoever a whole INSZ finds, typed or scanned; a scan has the hands free to type at once. */
export function useAskRoom({ text, row, find }: CustomerList, onLeft: () => void): AskRoom {
  const [room, setRoom] = useState<Pick<AskRoom, "id" | "call">>(closed);
  const isScanned = useRef(false);
  const found =
    row && isInsz(text) && digitsOf(row.customer) === text.replace(/\D/g, "") ? row.id : undefined;
  const asked = useAsked();
  const begin = (id: CustomerId) => {
    calls += 1;
    setRoom({ id, call: calls });
  };
  useEffect(() => {
    if (!found) return;
    if (isScanned.current) calls += 1;
    setRoom({ id: found, call: isScanned.current ? calls : 0 });
    isScanned.current = false;
  }, [found]);
  return {
    ...room,
    isOpen: room.id !== null && row?.id === room.id && fieldsToAsk(row.customer, asked).length > 0,
    begin,
    leave: () => {
      setRoom(closed);
      onLeft();
    },
    scanned: (insz) => {
      find(insz);
      if (found && text.replace(/\D/g, "") === insz.replace(/\D/g, "")) begin(found);
      else isScanned.current = true;
    },
  };
}

const digitsOf = ({ insz }: Customer) => insz.replace(/\D/g, "");
